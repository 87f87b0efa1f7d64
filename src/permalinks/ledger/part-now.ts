import type { LedgerText } from '../../model/reading/ledger.ts';
import type { TextPart } from '../alignment/identified-text.ts';

/** What the ledger keeps beside a part's check values. */
export interface LedgerFacts {
  /** The sketch of a part. */
  sketch: (part: TextPart) => string;
  /** The day the texts last changed, where anybody said it. */
  changedOn: string | undefined;
}

/** What the ledger says of an original part: as before where its words are. */
export function partNow(
  part: TextPart,
  known: LedgerText | undefined,
  { sketch, changedOn }: LedgerFacts,
): LedgerText {
  if (known?.is === part.is && known.like !== undefined) return known;
  if (known?.is === part.is) return { ...known, like: sketch(part) };
  const text: LedgerText = { is: part.is, like: sketch(part) };
  return known && changedOn ? { ...text, since: changedOn } : text;
}

/** The same of a translation; whoever changes it is taken to have followed the original. */
export function translationNow(
  part: TextPart,
  known: LedgerText | undefined,
  { of, ...input }: LedgerFacts & { of: string | undefined },
): LedgerText {
  const now = partNow(part, known, input);
  const followed = known?.is === part.is ? (known.of ?? of) : of;
  return followed === undefined ? now : { ...now, of: followed };
}
