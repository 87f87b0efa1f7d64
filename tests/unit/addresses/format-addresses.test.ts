import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, it } from 'vitest';
import { formatAddresses } from '../../../src/addresses/format-addresses.ts';
import {
  type AddressLedger,
  addressLedgerSchema,
} from '../../../src/model/reading/address-ledger.ts';

const ledger: AddressLedger = {
  version: 1,
  addresses: [
    { path: '/briefs/x/', state: 'live' },
    {
      path: '/briefs/gone/',
      state: 'withdrawn',
      on: '2026-05-03',
      title: 'What: “it” said #1',
      reason: { en: 'A "bad" one: no', ar: 'سبب' },
    },
    { path: '/ar/briefs/old/', state: 'moved', to: '/ar/briefs/x/', on: '2026-05-03' },
  ],
};

it('is one sorted line per address', () => {
  expect(
    formatAddresses(ledger)
      .split('\n')
      .filter((line) => !line.startsWith('#')),
  ).toEqual([
    'version: 1',
    'addresses:',
    '  - { path: /ar/briefs/old/, state: moved, to: /ar/briefs/x/, on: "2026-05-03" }',
    '  - { path: /briefs/gone/, state: withdrawn, on: "2026-05-03", title: "What: “it” said #1", reason: { "en": "A \\"bad\\" one: no", "ar": "سبب" } }',
    '  - { path: /briefs/x/, state: live }',
    '',
  ]);
});

it('is read back as what was written, and written again the same', () => {
  const read = (text: string) => addressLedgerSchema.parse(load(text, { schema: CORE_SCHEMA }));
  const text = formatAddresses(ledger);
  expect(new Set(read(text).addresses)).toEqual(new Set(ledger.addresses));
  expect(formatAddresses(read(text))).toBe(text);
  expect(read(formatAddresses({ version: 1, addresses: [] })).addresses).toEqual([]);
});

it.each(['/briefs/x', 'briefs/x/', '/briefs//x/', '/briefs/x/#p3', '/briefs/a b/', '/'])(
  'refuses the path %s',
  (path) => {
    const data = { version: 1, addresses: [{ path, state: 'live' }] };
    expect(addressLedgerSchema.safeParse(data).success).toBe(false);
  },
);
