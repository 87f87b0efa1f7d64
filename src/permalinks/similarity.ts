import { hashOf } from '../model/hash.ts';
import { wordsOf } from '../model/words.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const mostShingles = 32;

/** The hashes of a text's words and pairs of neighbours, 18 bits each, every one once, in ascending order. */
export function shingleHashes(text: string): number[] {
  const words = wordsOf(text);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const hashes = new Set([...words, ...pairs].map((shingle) => hashOf(shingle) >>> 14));
  return [...hashes].sort((a, b) => a - b);
}

/**
 * What of a text the ledger keeps, to know it again after an edit: the 32 smallest hashes of its
 * shingles of one and two words (Broder 1997), three digits of base64url each.
 *
 * It is a bottom-k sketch (Cohen and Kaplan 2007): the smallest hashes that two texts could both
 * hold are a fair sample of all their shingles.
 */
export function sketchOf(text: string): string {
  return shingleHashes(text)
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

/** How much two texts share, each from 0 to 1. */
export interface Overlap {
  /** Of all shingles of both (weighted Jaccard). */
  both: number;
  /** Of the old text’s shingles. */
  ofOld: number;
  /** Of the new text’s shingles. */
  ofNew: number;
}

/**
 * Compares sketches of old texts with the shingles of new ones.
 *
 * Shingles weigh by how few of the texts hold them (inverse document frequency), so that “the” and
 * what all passages of a brief are about say little.
 */
export function createComparison(
  olds: readonly (readonly number[])[],
  news: readonly (readonly number[])[],
): (old: number, part: number) => Overlap {
  const frequencies = [countIn(olds), countIn(news)];
  const weights = new Map<number, number>();
  const weigh = (hash: number) => {
    let weight = weights.get(hash);
    if (weight === undefined) {
      const shares = [olds, news].map((texts, side) => {
        return texts.length / (frequencies[side]?.get(hash) ?? 1);
      });
      weight = Math.log(1 + Math.min(...shares));
      weights.set(hash, weight);
    }
    return weight;
  };
  return (old, part) => overlap(olds[old] ?? [], news[part] ?? [], weigh);
}

function overlap(
  sketch: readonly number[],
  hashes: readonly number[],
  weigh: (hash: number) => number,
): Overlap {
  const isWhole = sketch.length < mostShingles;
  const last = isWhole ? Infinity : (sketch.at(-1) ?? Infinity);
  const held = new Set(sketch);
  let [shared, onlyNew] = [0, 0];
  for (const hash of hashes) {
    if (hash > last) break;
    if (held.has(hash)) shared += weigh(hash);
    else onlyNew += weigh(hash);
  }
  const whole = sketch.reduce((sum, hash) => sum + weigh(hash), 0);
  return {
    both: shared / (whole + onlyNew || 1),
    ofOld: shared / (whole || 1),
    ofNew: shared / (shared + onlyNew || 1),
  };
}

function countIn(texts: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const hashes of texts) {
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return counts;
}
