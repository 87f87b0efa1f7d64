import { hashOf } from '../../model/text/hash.ts';
import { wordsOf } from '../../model/text/words.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const mostShingles = 32;

/** The hashes of a text's words and pairs of neighbours, 18 bits each, every one once, in ascending order. */
export function shingleHashes(text: string): number[] {
  const words = wordsOf(text);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const hashes = new Set([...words, ...pairs].map((shingle) => hashOf(shingle) >>> 14));
  return [...Uint32Array.from(hashes).sort()];
}

/** What of a text the ledger keeps; see `sketchFrom`. */
export function sketchOf(text: string): string {
  return sketchFrom(shingleHashes(text));
}

/**
 * What of a text the ledger keeps, to know it again after an edit: the 32 smallest hashes of its
 * shingles of one and two words (Broder 1997), three digits of base64url each.
 *
 * It is a bottom-k sketch (Cohen and Kaplan 2007): the smallest hashes that two texts could both
 * hold are a fair sample of all their shingles.
 */
export function sketchFrom(shingles: readonly number[]): string {
  return shingles
    .slice(0, mostShingles)
    .map((hash) => [12, 6, 0].map((shift) => digits[(hash >>> shift) & 63]).join(''))
    .join('');
}

/** The hashes that a sketch holds. */
export function readSketch(sketch: string): number[] {
  return (sketch.match(/.{3}/g) ?? []).map((three) =>
    [...three].reduce((hash, digit) => hash * 64 + digits.indexOf(digit), 0),
  );
}

/** The limit below which a sketch has every hash of its text. */
export function reachOf(sketch: readonly number[] = []): number {
  return sketch.length < mostShingles ? Infinity : (sketch.at(-1) ?? Infinity);
}

/** How much two texts share of which only the sketches are known, from 0 to 1 (Jaccard, every shingle alike). */
export function sketchLikeness(one: string, other: string): number {
  const [a, b] = [readSketch(one), readSketch(other)];
  const both = new Set(b);
  const reach = Math.min(reachOf(a), reachOf(b));
  const seen = new Set([...a, ...b].filter((hash) => hash <= reach));
  const shared = a.filter((hash) => hash <= reach && both.has(hash)).length;
  return shared / (seen.size || 1);
}
