import { isPassage, type LedgerEntry } from '../../model/reading/ledger.ts';
import { sketchLikeness } from '../alignment/similarity.ts';

/** Whether an entry has, under another id that nobody was given, the words that are back under theirs. */
export function isDouble(one: LedgerEntry, other: LedgerEntry): boolean {
  if (other.state !== 'live' || isPassage(one) !== isPassage(other)) return false;
  return Object.entries(one.text).some(([language, { is, like = '' }]) => {
    const text = other.text[language];
    if (!text || is === '') return false;
    return text.is === is || sketchLikeness(like, text.like ?? '') >= 0.5;
  });
}
