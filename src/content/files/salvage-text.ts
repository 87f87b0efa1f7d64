import { cutFrontMatter, type CutFile } from './front-matter.ts';
import { readBytes } from './read-bytes.ts';
import { readTextFile } from './read-file.ts';

// Beyond this `dev` would be busy with one file for minutes.
const mostBytes = 5_000_000;

/** What of a file can be read as text, whatever is wrong with it; nothing of one that the system does not give. */
export function salvageText(dir: string, file: string): string {
  const text = readTextFile(dir, file);
  if (typeof text === 'string') return text;
  const bytes = readBytes(dir, file);
  if (!(bytes instanceof Uint8Array) || bytes.length > mostBytes) return '';
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

/** A Markdown file cut where its front matter most likely ends, when the lines of `---` do not say so. */
export function salvageFrontMatter(text: string): CutFile {
  const cut = cutFrontMatter(text);
  if (cut) return cut;
  const lines = text.split('\n');
  const opening = isFence(lines[0]) ? 1 : 0;
  const end = endOfFrontMatter(lines, opening);
  if (end === opening) return { frontMatter: '', body: text, bodyOffset: 0 };
  const bodyOffset = isFence(lines[end]) ? end + 1 : end;
  return {
    frontMatter: `${lines.slice(opening, end).join('\n')}\n`,
    body: lines.slice(bodyOffset).join('\n'),
    bodyOffset,
  };
}

/** The index of the first line that is none of the front matter that begins in another one. */
export function endOfFrontMatter(lines: readonly string[], begin: number): number {
  const end = lines.findIndex((line, index) => index >= begin && !isOfYaml(line));
  return end < 0 ? lines.length : end;
}

function isFence(line: string | undefined): boolean {
  return /^(?:---|\+\+\+|\.\.\.)[ \t]*$/.test(line ?? '');
}

// A field, something that is indented below one, an item of a list, or a comment.
function isOfYaml(line: string | undefined): boolean {
  return /^(?:[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)|[ \t]+\S|- |#(?![#\s]*[#\s]\w))/.test(line ?? '');
}
