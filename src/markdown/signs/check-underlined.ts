import type { Heading } from 'mdast';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { wordsOf } from '../tree/words-of.ts';

const sentenceEnd = /[.…:;,،؛]["'”’»)\]]*$/u;
const initials = /(?:\p{L}\.){2,}$/u;

/** Reports a paragraph that a line of hyphens right below it makes a heading: whoever writes one means a break. */
export function checkUnderlined(heading: Heading, source: string, file: VFile): void {
  const { start, end } = heading.position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  // On the first line stands front matter that was damaged, which is told of as that.
  if (heading.depth !== 2 || written.startsWith('#') || start?.line === 1) return;
  const calls = heading.children.filter(({ type }) => type !== 'footnoteReference');
  const words = wordsOf({ ...heading, children: calls })
    .replaceAll(/\s+/g, ' ')
    .trim();
  const isSentence = sentenceEnd.test(words) && !initials.test(words);
  if (!isSentence && written.split('\n').length < 3) return;
  const message = `Unexpected line of hyphens right below “${words}”, which makes it a heading, expected an empty line between them.`;
  addFault(file, 'heading-underlined', heading, message);
}
