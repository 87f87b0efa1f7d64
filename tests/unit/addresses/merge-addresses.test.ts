import { describe, expect, it } from 'vitest';
import { mergeAddresses } from '../../../src/addresses/merge-addresses.ts';
import type { AddressEntry, AddressLedger } from '../../../src/model/reading/address-ledger.ts';

const live: AddressEntry = { path: '/topics/a/', state: 'live' };
const moved: AddressEntry = {
  path: '/topics/a/',
  state: 'moved',
  to: '/topics/b/',
  on: '2026-05-03',
};
const gone: AddressEntry = {
  ...{ path: '/topics/a/', state: 'withdrawn', on: '2026-05-04' },
  reason: { en: 'Retracted.' },
};

describe('the page addresses of two branches', () => {
  it('are all there', () => {
    const other: AddressEntry = { path: '/topics/c/', state: 'live' };
    expect(merged([live], [other])).toEqual([live, other]);
    expect(merged([live], [live, other])).toEqual([live, other]);
  });

  it('say the news of the side that has some', () => {
    expect(merged([live], [moved], [live])).toEqual([moved]);
    expect(merged([moved], [live], [live])).toEqual([moved]);
    expect(merged([gone], [moved], [moved])).toEqual([gone]);
  });

  it('count a page as live before where nobody knows', () => {
    expect(merged([live], [moved])).toEqual([moved]);
    expect(merged([gone], [live])).toEqual([gone]);
  });

  it('say both news where both sides have some', () => {
    expect(merged([gone], [moved], [live])).toEqual([gone, moved]);
  });
});

function merged(ours: AddressEntry[], theirs: AddressEntry[], base?: AddressEntry[]) {
  const ledger = (addresses: AddressEntry[]): AddressLedger => ({ version: 1, addresses });
  return mergeAddresses(ledger(ours), ledger(theirs), base && ledger(base)).addresses;
}
