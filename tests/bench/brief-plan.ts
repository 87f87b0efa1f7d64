import { pickSeveral, type Random } from './random.ts';

/** One block of a brief's text, told by sizes alone, so that all its languages have the same ones. */
export type Block =
  | { kind: 'paragraph'; words: number; notes: string[] }
  | { kind: 'quotation'; words: number; notes: string[] }
  | { kind: 'list'; items: { words: number; notes: string[] }[] }
  | { kind: 'table'; rows: number; columns: number };

/** A note: what it cites, and how many words it says beside. */
export interface PlannedNote {
  label: string;
  citation: string;
  words: number;
}

/** A brief's text without its words. */
export interface BriefPlan {
  opening: Block[];
  sections: Block[][];
  notes: PlannedNote[];
}

const noteCount = 18;
const sectionCount = 5;
const locators = ['para. ', 'p. ', 'pp. 3-', 'sec. ', 'art. ', 'ch. '];

/** Plans a brief of some 1,100 words, five sections and 18 notes, two of which are called twice. */
export function planBrief(
  random: Random,
  citeSource: () => string,
  label: () => string,
): BriefPlan {
  const notes = pickSeveral(label, noteCount).map((name): PlannedNote => ({
    label: name,
    citation: planCitation(random, citeSource),
    words: random.pick([0, 0, 4, 8, 12]),
  }));
  const labels = notes.map((note) => note.label);
  const calls = [...labels, ...labels.slice(2, 4)];
  const blocks = planBlocks(random);
  spreadCalls(blocks.flat(), calls);
  const [opening = [], ...sections] = blocks;
  return { opening, sections, notes };
}

function planCitation(random: Random, citeSource: () => string): string {
  const sources = pickSeveral(citeSource, random.chance(0.2) ? 2 : 1);
  const items = sources.map((source) => {
    const locator = random.chance(0.5) ? `, ${random.pick(locators)}${random.between(4, 90)}` : '';
    return `@${source}${locator}`;
  });
  return `[${items.join('; ')}]`;
}

// The opening first. Words: 100 + 5 × (3 × 57) + about 95 in lists + 35 in a quotation come to 1,100.
function planBlocks(random: Random): Block[][] {
  const paragraph = (words: number): Block => ({ kind: 'paragraph', words, notes: [] });
  const opening = [paragraph(random.between(45, 65)), paragraph(random.between(40, 60))];
  const sections = Array.from({ length: sectionCount }, () =>
    Array.from({ length: 3 }, () => paragraph(random.between(45, 69))),
  );
  const items = Array.from({ length: 5 }, () => ({ words: random.between(14, 24), notes: [] }));
  sections[sectionCount - 1]?.splice(1, 0, { kind: 'list', items });
  sections[1]?.splice(2, 0, { kind: 'quotation', words: random.between(28, 42), notes: [] });
  if (random.chance(0.2)) sections[2]?.push({ kind: 'table', rows: 5, columns: 3 });
  return [opening, ...sections];
}

function spreadCalls(blocks: readonly Block[], calls: readonly string[]): void {
  const places = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items : block.kind === 'table' ? [] : [block],
  );
  calls.forEach((label, index) => {
    places[Math.floor((index * places.length) / calls.length)]?.notes.push(label);
  });
}
