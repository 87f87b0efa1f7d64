import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, it } from 'vitest';
import { ledgerSchema } from '../../../src/model/reading/ledger.ts';
import { formatLedger } from '../../../src/permalinks/ledger/format-ledger.ts';
import { publish } from './texts.ts';

it('writes one line per id that reads back as the same ledger', () => {
  const { ledger } = publish('He said: "no", # and left.\n\n## Talks\n\nحتى العربية: نعم.');
  const text = formatLedger(ledger);
  expect(ledgerSchema.parse(load(text, { schema: CORE_SCHEMA }))).toEqual(ledger);
  expect(text.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(3);
});

it('writes the same bytes for the same text', () => {
  const text = 'One passage.\n\nAnother one.';
  expect(formatLedger(publish(text).ledger)).toBe(formatLedger(publish(text).ledger));
});

it('writes ids that YAML has another meaning for so that they read back', () => {
  const { ledger } = publish('## Null\n\nA text.[^true]\n\n[^true]: A note.');
  const { parts, notes } = ledgerSchema.parse(load(formatLedger(ledger), { schema: CORE_SCHEMA }));
  expect([...parts, ...notes].map(({ id }) => id)).toEqual(['null', 'p1', 'true']);
});
