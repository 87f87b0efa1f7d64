import { expect, it } from 'vitest';
import { publishedLedgerOf } from '../../../src/addresses/published-briefs.ts';
import type { AddressEntry } from '../../../src/model/reading/address-ledger.ts';
import { emptyLedger } from '../../../src/model/reading/ledger.ts';
import type { PublishedLedger } from '../../../src/model/reading/published.ts';
import type { BriefId } from '../../../src/model/records/ids.ts';
import { sampleContent } from '../rules/sample-content.ts';

const published = (brief: string, isGone = false): PublishedLedger => {
  const ledger = { ...emptyLedger, brief };
  return { brief, file: `briefs/${brief}/permalinks.yaml`, ledger, ...(isGone && { isGone }) };
};
const live = (slug: string): AddressEntry => ({ path: `/briefs/${slug}/`, state: 'live' });
const moved = (slug: string, to: string): AddressEntry => ({
  ...{ path: `/briefs/${slug}/`, state: 'moved', to: `/briefs/${to}/`, on: '2026-05-03' },
});

const found = (
  slug: string,
  now: AddressEntry[],
  before: AddressEntry[],
  ledgers: PublishedLedger[],
) =>
  publishedLedgerOf(
    { id: slug as BriefId, ledger: emptyLedger },
    sampleContent({ addresses: now }),
    { from: 'main', ledgers, addresses: before },
  )?.brief;

it('knows the ledger of a brief that moved', () => {
  const now = [moved('talks', 'peace'), live('peace')];
  expect(found('peace', now, [live('talks')], [published('talks')])).toBe('talks');
});

it('knows the newest ledger of a brief that moved and moved back, of which the history has an older one', () => {
  const now = [live('talks'), moved('peace', 'talks')];
  const before = [moved('talks', 'peace'), live('peace')];
  const ledgers = [published('talks', true), published('peace')];
  expect(found('talks', now, before, ledgers)).toBe('peace');
});

it('knows it also where a merge left an older one under that slug', () => {
  const now = [live('talks'), moved('peace', 'talks')];
  const before = [moved('talks', 'peace'), live('peace')];
  const ledgers = [published('talks'), published('peace')];
  expect(found('talks', now, before, ledgers)).toBe('peace');
});

it('leaves the ids of a brief behind that moved to one which was published beside it', () => {
  const now = [moved('talks', 'peace'), live('peace')];
  const before = [live('talks'), live('peace')];
  expect(found('peace', now, before, [published('talks')])).toBeUndefined();
});

it('leaves a ledger alone that a merge brought beside it under a slug of the past, where all addresses are as they were', () => {
  const now = [moved('talks', 'peace'), live('peace')];
  expect(found('peace', now, [], [published('talks')])).toBeUndefined();
});
