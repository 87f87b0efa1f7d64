import { decodeText, readTextFile } from '../content/files/read-file.ts';
import type { Fault } from '../model/reading/issue.ts';
import { type Git, openGit } from './git.ts';

// What Git joins with HEAD while it asks for help.
const joining = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD'];

// Lines that begin something of their own in Markdown, and those behind which something does.
const begins = /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|[>|]|`{3}|~{3}|\[\^?[^\]]+\]:)/;
const ends = /^\s*(?:#{1,6}\s|`{3,}\s*$|~{3,}\s*$)/;

/**
 * Paragraphs of both sides of a merge that have become one: whoever keeps both sides of a conflict and takes Git's
 * markers out leaves no empty line between them.
 *
 * Known while a merge goes on, and of the commit that ended it.
 */
export function findJoinedSides(contentDir: string): Fault[] {
  const git = openGit(contentDir);
  const sides = 'refusal' in git ? undefined : sidesOf(git);
  if ('refusal' in git || !sides) return [];
  return changedInBoth(git, sides).flatMap((file): Fault[] => {
    const text = readTextFile(contentDir, file);
    const [ours, theirs] = git
      .read(sides.map((side) => `${side}:./${file}`))
      .map((blob) => new Set(blob && blocksOf(decodeText(blob)).map(({ lines }) => keyOf(lines))));
    if (typeof text !== 'string' || !ours || !theirs) return [];
    return blocksOf(text)
      .flatMap((block) => joinedAt(block, ours, theirs) ?? [])
      .map(({ line, words }) => {
        const message = `Unexpected paragraph of both sides of a merge, expected an empty line before “${words}”.`;
        const hint = 'Leave an empty line before it, or choose one of the two.';
        return { rule: 'conflict-marker', file, at: { line, column: 1 }, message, hint };
      });
  });
}

function sidesOf(git: Git): [string, string] | undefined {
  const isThere = (name: string) => Boolean(git.ask('rev-parse', '--verify', '--quiet', name));
  const other = joining.find(isThere);
  if (other !== undefined) return ['HEAD', other];
  return isThere('HEAD^2') ? ['HEAD^1', 'HEAD^2'] : undefined;
}

// What only one side changed has nothing of both.
function changedInBoth(git: Git, sides: readonly string[]): string[] {
  const [ours, theirs] = sides.map((side) => {
    const only = ['--name-only', '-z', '--relative', '--no-renames', side, '--', ':(glob)**/*.md'];
    return new Set(
      git
        .ask('diff', ...only)
        ?.split('\0')
        .filter(Boolean),
    );
  });
  return [...(ours ?? [])].filter((file) => theirs?.has(file));
}

/** Lines without an empty one between them. */
interface Block {
  /** The number of the first line. */
  line: number;
  lines: string[];
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') isOpen = false;
    else if (isOpen) blocks.at(-1)?.lines.push(line);
    else {
      blocks.push({ line: index + 1, lines: [line] });
      isOpen = true;
    }
  });
  return blocks;
}

function keyOf(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd()).join('\n');
}

type Keys = ReadonlySet<string>;

// Where a whole block of one side is followed by a whole block of the other.
function joinedAt(
  { line, lines }: Block,
  ours: Keys,
  theirs: Keys,
): { line: number; words: string } | undefined {
  if (ours.has(keyOf(lines)) || theirs.has(keyOf(lines))) return undefined;
  const at = lines.findIndex((words, index) => {
    if (index === 0 || begins.test(words) || ends.test(lines[index - 1] ?? '')) return false;
    const [before, behind] = [keyOf(lines.slice(0, index)), keyOf(lines.slice(index))];
    return (ours.has(before) && theirs.has(behind)) || (theirs.has(before) && ours.has(behind));
  });
  const words = lines[at]?.trim().split(/\s+/, 8).join(' ');
  return words === undefined ? undefined : { line: line + at, words };
}
