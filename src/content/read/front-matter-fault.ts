import type { Fault } from '../../model/reading/issue.ts';
import type { CutFile } from '../files/front-matter.ts';
import { endOfFrontMatter } from '../files/salvage-text.ts';

type Found = Pick<Fault, 'message' | 'hint'> & { line?: number };

// What word processors and hands make of three hyphens.
const dashes = /^[-‐‑‒–—−_]{1,}$/;

/** Says in an editor's words why a text does not begin with front matter, and in which line it went wrong. */
export function describeFrontMatter(
  text: string,
  cut: CutFile | undefined,
): Pick<Fault, 'message' | 'hint' | 'at'> {
  const { line = 1, ...words } = cut
    ? emptyOne
    : (beginningOf(text) ?? { message: `${noneFound}.` });
  return { ...words, at: { line, column: 1 } };
}

const noneFound =
  'Unexpected beginning of the file, expected front matter between two lines of `---`';

const emptyOne: Found = {
  message: 'Unexpected front matter without a field, expected `title` and the others.',
  hint: 'Write the fields between the two lines of `---`; FIELDS.md lists them all.',
};

function beginningOf(text: string): Found | undefined {
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => line.trim() !== '');
  const first = lines[begin]?.trim() ?? '';
  const [ofOthers = ''] = /^(\+\+\+|;;;|\{)/.exec(first) ?? [];
  if (ofOthers !== '') {
    return {
      message: `Unexpected front matter after \`${ofOthers}\`, expected front matter between two lines of \`---\`.`,
    };
  }
  if (/^[A-Za-z][\w-]*[ \t]*:(?:\s|$)/.test(first)) {
    return {
      message: `Missing \`---\` in the first line, above \`${first.split(':', 1)[0] ?? ''}\`.`,
      hint: 'Write `---`, alone in its line, above the fields and below them.',
      line: begin + 1,
    };
  }
  if (!dashes.test(first)) return undefined;
  if (first !== '---') return wrongDashes(first, { line: begin + 1, which: 'begins' });
  if (begin > 0 || lines[begin] !== lines[begin]?.trimStart()) {
    return {
      message:
        'Unexpected empty space before the front matter, expected `---` at the very beginning.',
      hint: 'Delete all that stands before the first `---`.',
    };
  }
  const end = endOfFrontMatter(lines, 1);
  const last = lines[end]?.trim() ?? '';
  if (dashes.test(last)) return wrongDashes(last, { line: end + 1, which: 'ends' });
  return {
    message: 'Missing `---` below the front matter that the first line begins.',
    hint: 'Write `---`, alone in its line, between the fields and the text.',
    line: Math.min(end + 1, lines.length),
  };
}

function wrongDashes(found: string, { line, which }: { line: number; which: string }): Found {
  return {
    message: `Unexpected \`${found}\`, expected \`---\`, which ${which} the front matter.`,
    hint: 'Write three plain hyphens, alone in the line; some programs make a dash of them.',
    line,
  };
}
