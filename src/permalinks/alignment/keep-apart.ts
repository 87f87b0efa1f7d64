import type { Language } from '../../model/language/language.ts';
import type { LedgerEntry } from '../../model/reading/ledger.ts';
import { likenessToLast, mostOfLast } from './joined-into.ts';
import type { Alignment } from './align.ts';
import type { Part } from './known-parts.ts';
import { mostly } from './largest-share.ts';

// As much as is asked of a part that is an entry wherever it stands.
const enough = 0.2;

/**
 * Keeps an entry from words that another one brought: where what was joined stands apart again, the piece that the other
 * one was is not it, however much of the joined words it has, and the likest of the rest is.
 */
export function keepApart(
  parts: readonly Part[],
  found: Alignment,
  {
    entries,
    joined,
    language,
  }: {
    entries: readonly LedgerEntry[];
    joined: ReadonlyMap<string, readonly LedgerEntry[]>;
    language: Language;
  },
): Alignment {
  const [entryOf, partOf] = [[...found.entryOf], [...found.partOf]];
  entries.forEach((entry, index) => {
    const [part, others] = [partOf[index], joined.get(entry.id)];
    const now = parts[part ?? -1];
    if (part === undefined || !now || !others) return;
    if (now.pin !== undefined || now.is === entry.text[language]?.is) return;
    const broughtAt = (at: number) => {
      const piece = parts[at];
      return piece ? Math.max(...others.map((one) => likenessToLast(one, language, piece))) : 0;
    };
    const brought = broughtAt(part);
    if (brought < mostOfLast) return;
    const { likeness, lost } = found.comparison();
    const rest = [...parts.keys()].filter(
      (at) =>
        entryOf[at] === undefined &&
        parts[at]?.pin === undefined &&
        (likeness(index, at) >= enough || lost(index, at, part) >= mostly) &&
        broughtAt(at) < Math.min(brought, mostOfLast),
    );
    const [first, ...further] = rest;
    if (first === undefined) return;
    const own = further.reduce(
      (best, at) => (likeness(index, at) > likeness(index, best) ? at : best),
      first,
    );
    entryOf[part] = undefined;
    entryOf[own] = index;
    partOf[index] = own;
  });
  return { ...found, entryOf, partOf };
}
