import { isPassage, type Ledger, type LedgerEntry } from '../../model/reading/ledger.ts';
import { createPassageIds } from '../ids/new-ids.ts';
import type { StandingText } from './keep-standing.ts';

/**
 * The ledger in which passages that were retired, and stand in the text again as a branch left them, have ids of their own.
 *
 * A branch may have edited what was joined with another passage meanwhile. Its words are known by the retired id, which
 * cannot come back: under a new one they are not taken for what is left of the joined passage, and the old one leads there.
 */
export function keepReturned(
  published: Ledger,
  { current, settled }: { current: Ledger; settled: Ledger },
  [original, ...translations]: readonly StandingText[],
): Ledger {
  if (!original) return settled;
  const stands = (text: StandingText, is = '') =>
    is !== '' && text.facts.passages.some((part) => part.is === is && part.pin === undefined);
  const isRetired = retiredIn(published);
  const held = wordsHeldIn(settled, original.language);
  const isBack = ({ id, state, text }: LedgerEntry) => {
    const is = text[original.language]?.is;
    return state === 'live' && isRetired(id) && stands(original, is) && !held.has(is ?? '');
  };
  const back = new Map(current.parts.filter(isBack).map((entry) => [entry.id, entry]));
  if (back.size === 0) return settled;
  const newIds = createPassageIds([...settled.parts, ...current.parts].map(({ id }) => id));
  const parts = settled.parts.flatMap((entry) => {
    const now = back.get(entry.id);
    if (!now || entry.state === 'live') return [entry];
    const id = newIds.inserted(entry.id);
    const standing = [original, ...translations].flatMap((text) => {
      const own = now.text[text.language];
      return own && stands(text, own.is) ? [[text.language, own] as const] : [];
    });
    const text = Object.fromEntries(standing);
    const { moved: _, ...rest } = entry;
    return [
      { ...rest, state: 'merged' as const, into: id, text: handedOver(rest.text, text) },
      { ...now, id, text, past: [] },
    ];
  });
  return { ...settled, parts };
}

// Translations that held the retired id still are those of the new one: without sketches it stands for nothing in them.
function handedOver(text: LedgerEntry['text'], taken: LedgerEntry['text']): LedgerEntry['text'] {
  return Object.fromEntries(
    Object.entries(text).map(([language, own]) => [
      language,
      taken[language] ? { is: own.is } : own,
    ]),
  );
}

function retiredIn({ parts }: Ledger): (id: string) => boolean {
  const retired = new Set(
    parts.filter((entry) => entry.state !== 'live' && isPassage(entry)).map(({ id }) => id),
  );
  return (id) => retired.has(id);
}

function wordsHeldIn({ parts }: Ledger, language: string): ReadonlySet<string> {
  const live = parts.filter(({ state }) => state === 'live');
  return new Set(live.flatMap(({ text }) => text[language]?.is ?? []));
}
