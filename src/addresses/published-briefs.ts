import { type Path, paths, publishedPath } from '../model/addresses.ts';
import type { BriefFolder, Content } from '../model/reading/content.ts';
import type { Published, PublishedLedger } from '../model/reading/published.ts';
import { entriesByPath, lastAddress } from './last-address.ts';

/** The fields of a brief by which its published ledger is known. */
type BriefWithLedger = Pick<BriefFolder, 'id' | 'ledger'>;

/**
 * The ledger that a brief was published with, where it may differ from the brief's: that of its slug, of
 * the slug that its own ledger has, or of one that moved here.
 */
export function publishedLedgerOf(
  { id, ledger }: BriefWithLedger,
  { addresses, site }: Pick<Content, 'addresses' | 'site'>,
  { ledgers, addresses: published }: Published,
): PublishedLedger | undefined {
  if (ledgers.length === 0) return undefined;
  const bySlug = (slug: string | undefined, wantsGone = false) =>
    ledgers.find(({ brief, isGone = false }) => brief === slug && isGone === wantsGone);
  const entries = entriesByPath(addresses?.data);
  const languages = site?.data.languages ?? [];
  const before = entriesByPath({ version: 1, addresses: [...published] });
  // What moved to a page that was published beside it left its ids behind; where no address is another, nothing moved.
  const isMovedHere = ({ brief, isGone }: PublishedLedger, isBack = false) =>
    !isGone &&
    published.length > 0 &&
    languages.some((language) => {
      const at = (slug: string): Path =>
        publishedPath(paths.brief(slug), language, languages[0] ?? '');
      const isMoved = entries.get(at(brief))?.state === 'moved';
      // A slug that the brief had before, and has again, is its own.
      const wasOwn = lastAddress(at(id), before) === at(brief);
      const isFree = isBack ? wasOwn : wasOwn || !before.has(at(id));
      return isMoved && isFree && lastAddress(at(brief), entries) === at(id);
    });
  // What a merge left under a slug that the brief had before, and has again, is older than its own. So is what the
  // history knows of a folder that was moved or deleted.
  return (
    ledgers.find((one) => one.brief !== id && isMovedHere(one, true)) ??
    bySlug(id) ??
    bySlug(ledger.brief) ??
    ledgers.find((one) => isMovedHere(one)) ??
    bySlug(id, true) ??
    bySlug(ledger.brief, true)
  );
}
