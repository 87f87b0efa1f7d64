import type { BriefFolder, Content } from '../../model/reading/content.ts';

/** A brief whose texts are read, and whose ids are not given yet. */
export type BriefInTexts = Pick<BriefFolder, 'id' | 'ledger' | 'first' | 'translations'>;

/** Chooses the ledger of a brief by its slug, its own ledger, its texts and what is known of addresses. */
export type LedgerChoice = (
  brief: BriefInTexts,
  known: Pick<Content, 'addresses' | 'site'>,
) => BriefFolder['ledger'];
