import { munkres } from 'munkres';

/** A part that may be an entry, and how much speaks for it: more than 0. */
export interface Scored {
  entry: number;
  part: number;
  score: number;
}

/** So many pairs of an entry and a part, from 1 entry × all its parts to squares, are assigned at once. */
export const largestBlock = 128 * 128;

/**
 * Assigns parts to entries, each once, so that the sum of scores is greatest (Kuhn 1955, Munkres 1957).
 *
 * What no score joins is assigned apart. The time of an assignment grows with the cube of its size: where more
 * would come together than `largestBlock`, the weaker scores between blocks have to wait, and the
 * greatest of them that are still free then are taken one after the other.
 */
export function assignBlocks(scored: readonly Scored[]): Scored[] {
  const inOrder = scored.toSorted(
    (a, b) => b.score - a.score || a.entry - b.entry || a.part - b.part,
  );
  const found = blocksOf(inOrder).flatMap(assignBlock);
  const entries = new Set(found.map(({ entry }) => entry));
  const parts = new Set(found.map(({ part }) => part));
  for (const one of inOrder) {
    if (entries.has(one.entry) || parts.has(one.part)) continue;
    entries.add(one.entry);
    parts.add(one.part);
    found.push(one);
  }
  return found;
}

/** Scores by the blocks that they join entries and parts to, the greatest first (Kruskal 1956); what would make a block too large is left out. */
export function blocksOf(inOrder: readonly Scored[]): Scored[][] {
  const blocks = new Map<string, Block>();
  const blockOf = (name: string, size: Pick<Block, 'entries' | 'parts'>) => {
    let block = blocks.get(name);
    if (!block) blocks.set(name, (block = { ...size, names: [name], scored: [] }));
    return block;
  };
  for (const one of inOrder) {
    const ofEntry = blockOf(`entry ${one.entry}`, { entries: 1, parts: 0 });
    const ofPart = blockOf(`part ${one.part}`, { entries: 0, parts: 1 });
    const [large, small] =
      ofEntry.names.length < ofPart.names.length ? [ofPart, ofEntry] : [ofEntry, ofPart];
    if (large !== small) {
      const [entries, parts] = [large.entries + small.entries, large.parts + small.parts];
      if (entries * parts > largestBlock) continue;
      Object.assign(large, { entries, parts });
      large.names.push(...small.names);
      large.scored.push(...small.scored);
      for (const name of small.names) blocks.set(name, large);
    }
    large.scored.push(one);
  }
  return [...new Set(blocks.values())].map((block) => block.scored).filter(({ length }) => length);
}

/** What has come together so far. */
interface Block {
  entries: number;
  parts: number;
  names: string[];
  scored: Scored[];
}

function assignBlock(scored: readonly Scored[]): Scored[] {
  const [only, ...others] = scored;
  if (only && others.length === 0) return [only];
  const rows = new Map(ascending(scored.map(({ part }) => part)));
  const columns = new Map(ascending(scored.map(({ entry }) => entry)));
  const table = Array.from(rows, () => Array.from(columns, (): Scored | undefined => undefined));
  for (const one of scored) {
    const row = table[rows.get(one.part) ?? -1];
    if (row) row[columns.get(one.entry) ?? -1] = one;
  }
  return munkres(table.map((row) => row.map((one) => 2 - (one?.score ?? 0)))).flatMap(
    ([row, column]) => table[row]?.[column] ?? [],
  );
}

// Each number once, with its place in the row.
function ascending(numbers: readonly number[]): [number, number][] {
  return [...new Set(numbers)].sort((a, b) => a - b).map((one, index) => [one, index]);
}
