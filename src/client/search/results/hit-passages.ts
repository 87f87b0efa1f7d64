import { cutParts, type PagePart } from './page-parts.ts';
import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** A part of a brief in which the words are. */
export interface HitPassage extends Pick<PagePart, 'id' | 'name' | 'section'> {
  excerpt: Piece[];
}

const excerptWords = 36;
const wordsBefore = 10;

/** The parts of a page that have words at the marked locations, each of one of the query's terms; the best first. */
export function findPassages(
  page: IndexedPage,
  words: readonly string[],
  marked: ReadonlyMap<number, number>,
): HitPassage[] {
  return cutParts(page, words.length)
    .map((part) => ({ part, locations: locationsIn(marked.keys(), part.start, part.end) }))
    .filter(({ locations }) => locations.length > 0)
    .map(({ part, locations }) => ({ part, locations, worth: worthOf(marked, part, locations) }))
    .sort((one, other) => other.worth - one.worth || one.part.start - other.part.start)
    .map(({ part, locations }) => ({
      id: part.id,
      name: part.name,
      section: part.section,
      excerpt: excerptOf(words, part, locations),
    }));
}

// Sorted; `end` itself is outside.
function locationsIn(marked: Iterable<number>, start: number, end: number): number[] {
  return [...marked]
    .filter((location) => location >= start && location < end)
    .sort((a, b) => a - b);
}

// First by how many different terms a part has, then text before notes, then by how often they occur.
function worthOf(
  marked: ReadonlyMap<number, number>,
  { name }: PagePart,
  locations: readonly number[],
): number {
  const different = new Set(locations.map((location) => marked.get(location)));
  return different.size * 1000 + (name.kind === 'note' ? 0 : 500) + locations.length;
}

// Begins a little before the location that has the most others shortly after it.
function excerptOf(
  words: readonly string[],
  part: PagePart,
  locations: readonly number[],
): Piece[] {
  const { start, end } = part;
  const reach = excerptWords - wordsBefore;
  const followers = (location: number) =>
    locations.filter((other) => other >= location && other < location + reach).length;
  const best = locations.reduce((one, other) => (followers(other) > followers(one) ? other : one));
  const latest = Math.max(start, end - excerptWords);
  const from = Math.min(Math.max(start, best - wordsBefore), latest);
  const to = Math.min(end, from + excerptWords);
  const pieces = piecesOf(words.slice(from, to), (at) => locations.includes(from + at));
  const gap = (text: string): Piece => ({ text, marked: false });
  return [...(from > start ? [gap('… ')] : []), ...pieces, ...(to < end ? [gap(' …')] : [])];
}
