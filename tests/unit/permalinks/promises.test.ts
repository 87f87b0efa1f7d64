import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { findBrokenPromises } from '../../../src/permalinks/merge/broken-promises.ts';
import { settleLedger } from '../../../src/permalinks/merge/merge-ledgers.ts';
import { randomFor } from '../../bench/random.ts';
import { editRoughly, firstRoughText, type RoughText, roughMarkdown } from './rough-edits.ts';
import { brief, publish as publishEnglish, stateOf } from './texts.ts';

/** The ledger that `npm run permalinks` writes of a text, from the one that is there and the one that is published. */
function permalinks(text: RoughText, ledger: Ledger, published: Ledger, day: string): Ledger {
  const input = brief(roughMarkdown(text, 'en'), ledger, roughMarkdown(text, 'ar'));
  const settled = settleLedger(published, ledger, [input.first, ...input.translations]);
  return assignPermalinks({ ...input, ledger: settled, published }).retire(day);
}

describe('what `npm run permalinks` writes', () => {
  it('is what `check` takes for what was published, whatever was edited, relabelled, rewritten and moved', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        (seed, steps) => {
          const random = randomFor(seed, 'promises');
          const text = firstRoughText(random);
          let published = permalinks(text, emptyLedger, emptyLedger, '2026-05-01');
          let ledger = published;
          steps.forEach((isPublished, step) => {
            for (let count = random.between(1, 5); count > 0; count--) editRoughly(text, random);
            ledger = permalinks(text, ledger, published, `2026-05-0${step + 2}`);
            expect(findBrokenPromises(published, ledger)).toEqual([]);
            if (isPublished) published = ledger;
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a note that was relabelled and written anew', () => {
  const text = (note: string, label: string) =>
    `The council met in the spring and agreed on nothing.[^${label}]\n\n[^${label}]: ${note}`;
  const before = 'As preachers and pilots from their after-days told the panel in a letter.';

  it('is another one with an id of its own where few words are left', () => {
    const known = publishEnglish(text(before, 'letter'));
    const after = 'In a letter of June the ministers of seven countries asked the banks for it.';
    const now = publishEnglish(text(after, 'ministers'), known.ledger);
    expect(now.notes).toEqual({ ministers: 'ministers' });
    expect(stateOf(now.ledger, 'letter')).toBe('removed → ministers');
    expect(findBrokenPromises(known.ledger, now.ledger)).toEqual([]);
  });

  it('is the same one where it says mostly the same', () => {
    const known = publishEnglish(text(before, 'letter'));
    const now = publishEnglish(text(before.replace('a letter', 'June'), 'june'), known.ledger);
    expect(now.notes).toEqual({ june: 'letter' });
    expect(findBrokenPromises(known.ledger, now.ledger)).toEqual([]);
  });
});
