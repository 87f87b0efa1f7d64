import { execFileSync, spawnSync } from 'node:child_process';

/** Asks Git about the repository that a folder is in. */
export interface Git {
  /** What a command prints; nothing where it fails. */
  ask: (...args: string[]) => string | undefined;
  /** The bytes of objects, by their names (`HEAD:./x`, hashes), in the same order; nothing where there is no such one. */
  read: (names: readonly string[]) => (Buffer | undefined)[];
}

const most = 2 ** 31 - 1;

/** Git in a folder; the words in which it refuses where the folder is in no repository, or there is no Git. */
export function openGit(dir: string): Git | { refusal: string } {
  const options = { cwd: dir, env: environment(), maxBuffer: most };
  const { error, status, stderr } = spawnSync('git', ['rev-parse', '--git-dir'], options);
  if (error) return { refusal: 'there is no Git here' };
  if (status !== 0) return { refusal: refusalOf(String(stderr)) };
  return {
    ask: (...args) => {
      try {
        const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
        return execFileSync('git', args, { ...options, stdio, encoding: 'utf8' });
      } catch {
        return undefined;
      }
    },
    read: (names) => {
      if (names.length === 0) return [];
      const input = names.map((name) => `${name}\n`).join('');
      return cutBatch(execFileSync('git', ['cat-file', '--batch'], { ...options, input }), names);
    },
  };
}

// Within a hook Git names the repository it works on, by paths from elsewhere.
function environment(): NodeJS.ProcessEnv {
  const own = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_PREFIX', 'GIT_INDEX_FILE'];
  const rest = Object.entries(process.env).filter(([name]) => !own.includes(name));
  return { ...Object.fromEntries(rest), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

function refusalOf(stderr: string): string {
  if (/not a git repository/i.test(stderr)) return 'the folder is in no Git repository';
  const [line = ''] = stderr.split('\n');
  return `Git refuses: ${line.replace(/^fatal: /, '')}`;
}

// `<hash> blob <size>`, a line feed, the bytes, a line feed; one line ending in `missing` where there is none.
function cutBatch(output: Buffer, names: readonly string[]): (Buffer | undefined)[] {
  let at = 0;
  return names.map(() => {
    const end = output.indexOf(10, at);
    const [, kind, size = ''] = /^\S+ (\w+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (kind === undefined) return undefined;
    const start = at;
    at += Number(size) + 1;
    return kind === 'blob' ? output.subarray(start, at - 1) : undefined;
  });
}
