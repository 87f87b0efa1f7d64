import type { Alignment } from './align.ts';
import type { Part } from './known-parts.ts';

// Where nothing else could be what an entry was, as much as is asked of a single part that stands just there.
const least = 0.14;

// More pieces than these are a section that was written anew.
const mostPieces = 4;

/**
 * Keeps an entry whose passage was cut and rewritten at once, so that no piece alone is like it: what newly stands in its place,
 * between the neighbours that it had, is like it when it is read as one; then the likest piece is the entry.
 */
export function keepCut(parts: readonly Pick<Part, 'pin'>[], found: Alignment): Alignment {
  const [entryOf, partOf] = [[...found.entryOf], [...found.partOf]];
  found.partOf.forEach((now, entry) => {
    if (now !== undefined) return;
    const before = entry === 0 ? -1 : found.partOf[entry - 1];
    const behind = entry === partOf.length - 1 ? parts.length : found.partOf[entry + 1];
    if (before === undefined || behind === undefined) return;
    const length = behind - before - 1;
    if (length < 2 || length > mostPieces) return;
    const pieces = Array.from({ length }, (_, index) => before + 1 + index);
    if (pieces.some((part) => entryOf[part] !== undefined || parts[part]?.pin !== undefined))
      return;
    const { likeness, likenessOfAll } = found.comparison();
    if (likenessOfAll(entry, pieces) < least) return;
    const likest = pieces.reduce((best, part) =>
      likeness(entry, part) > likeness(entry, best) ? part : best,
    );
    entryOf[likest] = entry;
    partOf[entry] = likest;
  });
  return { ...found, entryOf, partOf };
}
