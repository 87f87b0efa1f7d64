import type { Fault } from '../../model/reading/issue.ts';

// Bytes: some file systems, and archives, take no more than 143.
const longestName = 120;
// Windows takes 260 characters, with the folder that a repository lies in.
const longestPath = 200;

/**
 * Names of files and folders that a system in use cannot hold, so that a repository with one in it cannot
 * be checked out there: names that Windows keeps for itself or differ by capitals only, and the like.
 *
 * @param files Paths inside the content folder, with `/`; of a folder, the first file in it is named.
 */
export function findUnportablePaths(files: readonly string[]): Fault[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const faults = file.split('/').flatMap((name, depth, names) => {
      const path = names.slice(0, depth + 1).join('/');
      const key = path.normalize('NFC').toLowerCase();
      const twin = seen.get(key);
      if (twin === path) return [];
      if (twin !== undefined) return faultOf(file, `${name}\` beside \`${twin}`, 'other letters');
      seen.set(key, path);
      const what = whatIsWrong(name);
      return what === undefined ? [] : faultOf(file, shown(name), what);
    });
    if (faults.length > 0 || file.length <= longestPath) return faults;
    return [faultOf(file, shown(file), `a path of ${longestPath} characters at most`)];
  });
}

function whatIsWrong(name: string): string | undefined {
  if (name.includes('�')) return 'a name in UTF-8';
  if (/[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u.test(name)) {
    return 'letters that can be seen';
  }
  if (/[<>:"|?*\\]/.test(name)) return 'none of `< > : " | ? * \\` in it';
  if (/[. ]$/.test(name)) return 'no dot or space at its end';
  if (/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i.test(name)) {
    return 'one that Windows does not keep for itself';
  }
  if (Buffer.byteLength(name) > longestName) return `one of ${longestName} bytes at most`;
  return undefined;
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}

function faultOf(file: string, found: string, expected: string): Fault {
  const message = `Unexpected name \`${found}\`, expected ${expected}.`;
  return { rule: 'file-portable', file, at: { line: 1, column: 1 }, message };
}
