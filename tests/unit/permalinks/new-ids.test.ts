import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, ledgerSchema } from '../../../src/model/reading/ledger.ts';
import { idPattern, passageIdPattern } from '../../../src/model/records/ids.ts';
import { checkValue } from '../../../src/model/text/check-value.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { createNameIds, createPassageIds } from '../../../src/permalinks/ids/new-ids.ts';
import { brief } from './texts.ts';

describe('createPassageIds', () => {
  it('counts letters on behind z', () => {
    const ids = createPassageIds(['p1', 'p2']);
    const given = Array.from({ length: 54 }, () => ids.inserted('p1'));
    expect([given[0], given[25], given[26], given[51], given[52]]).toEqual(
      ['a', 'z', 'za', 'zz', 'zza'].map((letters) => `p1${letters}`),
    );
    expect(given).toEqual(given.toSorted());
  });

  it('has letters left behind the greatest number that is read', () => {
    const ids = createPassageIds(['p999999999']);
    expect([ids.appended('p999999999'), ids.appended('p999999999a')]).toEqual([
      'p999999999a',
      'p999999999b',
    ]);
  });

  it('gives only what is read, and nothing twice, whatever is taken and however many are asked for', () => {
    const numbers = fc.oneof(
      fc.nat(30),
      fc.nat(20_000),
      fc.integer({ min: 999_999_990, max: 999_999_999 }),
    );
    const takenIds = fc.array(
      fc.tuple(numbers, fc.constantFrom('', 'a', 'z', 'za')).map((parts) => `p${parts.join('')}`),
    );
    const asked = fc.array(
      fc.record({ kind: fc.constantFrom('first', 'inserted', 'appended'), count: fc.nat(300) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(takenIds, asked, (taken, rounds) => {
        const ids = createPassageIds(taken);
        const all = new Set(taken);
        let last = taken.at(-1);
        for (const { kind, count } of rounds) {
          for (let one = 0; one < count; one++) {
            const id =
              kind === 'first'
                ? ids.first()
                : ids[kind === 'inserted' ? 'inserted' : 'appended'](last);
            if (all.has(id) || !passageIdPattern.test(id)) expect.fail(`gave ${id}`);
            all.add(id);
            last = id;
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('createNameIds', () => {
  it('counts on for a name that is used ten thousand times', () => {
    const newId = createNameIds(['talks-7']);
    const ids = Array.from({ length: 10_000 }, () => newId('talks'));
    expect(ids.slice(0, 7)).toEqual(
      ['', '-2', '-3', '-4', '-5', '-6', '-8'].map((end) => `talks${end}`),
    );
    expect(new Set(ids).size).toBe(10_000);
    expect(ids.every((id) => idPattern.test(id))).toBe(true);
    expect([newId(''), newId('')]).toEqual(['', '']);
  });
});

describe('a brief of ten thousand passages and sections', () => {
  const input = brief('## Talks\n\nOne.');
  const { facts } = input.first;
  const [heading] = facts.headings;
  const [passage] = facts.passages;
  if (!heading || !passage) throw new TypeError('expected a heading and a passage');
  const grown = (length: number) => ({
    ...input,
    first: {
      ...input.first,
      facts: {
        ...facts,
        headings: Array.from({ length }, () => heading),
        passages: Array.from({ length }, (_, index) => {
          const text = `Passage ${index} of them.`;
          return { ...passage, heading: index, text, is: checkValue(text) };
        }),
      },
    },
  });

  it('has a ledger that is read as it was written, and that the next build leaves as it is', () => {
    const { nextLedger, ids } = assignPermalinks({ ...grown(10_001), ledger: emptyLedger });
    expect(ids.get('en')?.passages.at(-1)).toBe('p10001');
    expect(ids.get('en')?.sections.at(-1)).toBe('talks-10001');
    const ledger = ledgerSchema.parse(nextLedger);
    const again = assignPermalinks({ ...grown(10_001), ledger });
    expect(again.faults).toEqual([]);
    expect(again.nextLedger).toEqual(ledger);
  });
});
