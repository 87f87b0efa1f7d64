import type { TextIds } from '../model/reading/content.ts';
import { isOwnPassage } from '../model/records/ids.ts';
import type { TextFacts } from '../model/reading/rendered-text.ts';

/** For each part of a translation, the index of its original, or nothing where it has no partner. */
export interface Pairing {
  sections: (number | undefined)[];
  passages: (number | undefined)[];
}

/**
 * Pairs a translation with its original: pinned parts first, then the rest in order, passages within
 * their section. A passage pinned to an id of its own has no partner.
 */
export function pairTexts(first: TextFacts, ids: TextIds, translation: TextFacts): Pairing {
  const sections = pairInOrder(
    translation.headings.map(({ pin }) => ({ pin, row: 'headings' })),
    first.headings.map((_, index) => ({ id: ids.sections[index], row: 'headings' })),
  );
  const passages = pairInOrder(
    translation.passages.map(({ pin, heading }) => ({
      pin,
      row: String(heading < 0 ? -1 : (sections[heading] ?? 'none')),
    })),
    first.passages.map(({ heading }, index) => ({ id: ids.passages[index], row: String(heading) })),
    (pin) => isOwnPassage(pin, ids.passages),
  );
  return { sections, passages };
}

// An original that a pin names is not free for others.
function pairInOrder(
  parts: readonly { pin: string | undefined; row: string }[],
  originals: readonly { id: string | undefined; row: string }[],
  isAlone: (pin: string | undefined) => boolean = () => false,
): (number | undefined)[] {
  const taken = new Set<number>();
  const pinned = parts.map(({ pin }) => {
    const index = pin === undefined ? -1 : originals.findIndex(({ id }) => id === pin);
    if (index < 0 || taken.has(index)) return undefined;
    taken.add(index);
    return index;
  });
  return parts.map(({ row, pin }, part) => {
    if (pinned[part] !== undefined || isAlone(pin)) return pinned[part];
    const index = originals.findIndex((original, at) => original.row === row && !taken.has(at));
    if (index < 0) return undefined;
    taken.add(index);
    return index;
  });
}
