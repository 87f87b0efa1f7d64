import type { Span } from '../../../model/text/span.ts';
import type { Recognised } from '../../../names/recognise.ts';
import type { NameLeaf, WithinField, WordLeaf } from '../grammar/query-tree.ts';
import { readQuery } from './read-query.ts';

/** The words and names in a part of a clean query that is plain text, in their order; a name counts as one word. */
export function readLeaves(
  query: string,
  { start, end, within }: Span & { within?: WithinField },
  recognise: (text: string) => readonly Recognised[],
): (WordLeaf | NameLeaf)[] {
  const text = query.slice(start, end);
  const scope = within ? { within } : {};
  const names = recognise(text);
  // Of `pro-ISIS` what is not the name is a word.
  const words = readQuery(withoutNames(text, names));
  const leaves = [
    ...words.map((part) => ({ ...wordLeaf(part.text, text, part), ...scope })),
    ...names.map((name) => ({ ...nameLeaf(name), ...scope })),
  ];
  return leaves
    .sort((one, other) => one.start - other.start)
    .map((leaf) => ({ ...leaf, start: leaf.start + start, end: leaf.end + start }));
}

function wordLeaf(words: string, query: string, { start, end }: Span): WordLeaf {
  return { kind: 'word', words, text: query.slice(start, end), start, end };
}

function nameLeaf(name: Recognised): NameLeaf {
  const { text, start, end } = name;
  return { kind: 'name', name, text, start, end };
}

// Spaces instead, so that places stay.
function withoutNames(text: string, names: readonly Span[]): string {
  return names.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}
