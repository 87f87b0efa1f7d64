import { cutParts, type PagePart } from './page-parts.ts';
import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** A part of a brief in which the words are. */
export interface HitPassage extends Pick<PagePart, 'id' | 'name' | 'section'> {
  excerpt: Piece[];
}

const excerptWords = 36;
const wordsBefore = 10;

/** The parts of a page that have words at the places, each of one of the query's terms; the best first. */
export function findPassages(
  page: IndexedPage,
  words: readonly string[],
  marked: ReadonlyMap<number, number>,
): HitPassage[] {
  return cutParts(page, words.length)
    .map((part) => ({ part, places: placesIn(marked.keys(), part.start, part.end) }))
    .filter(({ places }) => places.length > 0)
    .map(({ part, places }) => ({ part, places, worth: worthOf(marked, part, places) }))
    .sort((one, other) => other.worth - one.worth || one.part.start - other.part.start)
    .map(({ part, places }) => ({
      id: part.id,
      name: part.name,
      section: part.section,
      excerpt: excerptOf(words, part, places),
    }));
}

// In their order; the end is not among them.
function placesIn(marked: Iterable<number>, start: number, end: number): number[] {
  return [...marked].filter((place) => place >= start && place < end).sort((a, b) => a - b);
}

// More of the terms are worth more than the same one again, and the text more than what its notes name.
function worthOf(
  marked: ReadonlyMap<number, number>,
  { name }: PagePart,
  places: readonly number[],
): number {
  const different = new Set(places.map((place) => marked.get(place)));
  return different.size * 1000 + (name.kind === 'note' ? 0 : 500) + places.length;
}

// From a little before the place that most others follow closely.
function excerptOf(words: readonly string[], part: PagePart, places: readonly number[]): Piece[] {
  const { start, end } = part;
  const reach = excerptWords - wordsBefore;
  const followers = (place: number) =>
    places.filter((other) => other >= place && other < place + reach).length;
  const best = places.reduce((one, other) => (followers(other) > followers(one) ? other : one));
  const latest = Math.max(start, end - excerptWords);
  const from = Math.min(Math.max(start, best - wordsBefore), latest);
  const to = Math.min(end, from + excerptWords);
  const pieces = piecesOf(words.slice(from, to), (at) => places.includes(from + at));
  const gap = (text: string): Piece => ({ text, marked: false });
  return [...(from > start ? [gap('… ')] : []), ...pieces, ...(to < end ? [gap(' …')] : [])];
}
