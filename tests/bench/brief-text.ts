import type { Block, BriefPlan, PlannedNote } from './brief-plan.ts';
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the words of a planned text are made of. */
export interface Wording {
  random: Random;
  vocabulary: Vocabulary;
  /** Headings of the sections as written after `## `, with a pinned id where they need one. */
  headings: readonly string[];
  /** Addresses of pages of the site that the text may link to. */
  links: readonly string[];
  marks: { comma: string; quote: readonly [string, string] };
}

export const latinMarks: Wording['marks'] = { comma: ',', quote: ['"', '"'] };
export const arabicMarks: Wording['marks'] = { comma: '،', quote: ['«', '»'] };

/** A planned brief as Markdown: opening, sections, then the notes. */
export function writeText(plan: BriefPlan, wording: Wording): string {
  return [
    ...plan.opening.map((block) => writeBlock(block, wording)),
    ...plan.sections.flatMap((blocks, index) => [
      `## ${wording.headings[index] ?? ''}`,
      ...blocks.map((block) => writeBlock(block, wording)),
    ]),
    plan.notes.map((note) => writeNote(note, wording)).join('\n'),
    '',
  ].join('\n\n');
}

/** A heading or title: words that carry meaning, the first with a capital. */
export function writeTitle(
  words: number,
  { random, vocabulary }: Pick<Wording, 'random' | 'vocabulary'>,
) {
  return capitalized(Array.from({ length: words }, () => vocabulary.content(random)).join(' '));
}

/** Sentences of some words together. */
export function writeSentences(words: number, wording: Wording): string {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = left < 30 ? left : wording.random.between(9, 28);
    sentences.push(writeSentence(length, wording));
    left -= length;
  }
  return sentences.join(' ');
}

function writeBlock(block: Block, wording: Wording): string {
  switch (block.kind) {
    case 'paragraph':
      return writeCalled(block, wording);
    case 'quotation':
      return `> ${writeCalled(block, wording)}`;
    case 'list':
      return block.items.map((item) => `- ${writeCalled(item, wording)}`).join('\n');
    case 'table':
      return writeTable(block, wording);
  }
}

function writeCalled(
  { words, notes }: { words: number; notes: readonly string[] },
  wording: Wording,
) {
  return writeSentences(words, wording) + notes.map((label) => `[^${label}]`).join('');
}

function writeTable(
  { rows, columns }: { rows: number; columns: number },
  wording: Wording,
): string {
  const { random } = wording;
  const row = (cell: (column: number) => string) =>
    `| ${Array.from({ length: columns }, (_, column) => cell(column)).join(' | ')} |`;
  return [
    row(() => writeTitle(2, wording)),
    row((column) => (column === 0 ? '---' : '---:')),
    ...Array.from({ length: rows }, () =>
      row((column) => (column === 0 ? writeTitle(2, wording) : String(random.below(9000)))),
    ),
  ].join('\n');
}

function writeSentence(words: number, wording: Wording): string {
  const { random, vocabulary, marks } = wording;
  const written = Array.from({ length: words }, () => {
    const word = vocabulary.word(random);
    if (!random.chance(0.09)) return word;
    return decorate(word, wording);
  });
  if (words > 12) written[5] += marks.comma;
  return `${capitalized(written.join(' '))}.`;
}

// What makes a text more than words: names, numbers, emphasis, quotations, dashes, links.
function decorate(word: string, { random, links, marks }: Wording): string {
  const kind = random.below(24);
  if (kind === 0) return `*${word}*`;
  if (kind === 1) return `**${word}**`;
  if (kind < 5) return `${marks.quote[0]}${word}${marks.quote[1]}`;
  if (kind === 5) return `${word} -- ${word}`;
  if (kind === 6) return `${word}'s`;
  if (kind === 7) return `[${word}](${random.pick(links)})`;
  if (kind === 8) return `[${word}](https://documents.example/${random.below(9999)})`;
  if (kind < 13) return String(random.between(1990, 2025));
  return capitalized(word);
}

function writeNote({ label, citation, words }: PlannedNote, wording: Wording): string {
  const { random, vocabulary, marks } = wording;
  const said = Array.from({ length: words }, () => vocabulary.word(random)).join(' ');
  return `[^${label}]: ${citation}${said ? `${marks.comma} ${said}` : ''}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
