import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import { publishIn } from './texts.ts';
import {
  apply,
  createDocument,
  type Document,
  type Edit,
  edits,
  markdownOf,
} from './edit-sequences.ts';
import { idsInPage } from './page-html.ts';

const runs = 1000;
const rounds = fc.array(fc.array(edits, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

describe.each(['en', 'ar'] as const)('random edits of a brief in %s', (language) => {
  it('leave every id ever published where it can be found, and passages the ids they had', () => {
    const tally = { kept: 0, edited: 0, editedAndKept: 0 };
    fc.assert(
      fc.property(fc.nat(1_000_000), rounds, (seed, sequence) => {
        const history = new History(createDocument(language, seed), language);
        for (const round of sequence) history.edit(round, tally);
      }),
      { numRuns: runs / 2 },
    );
    // What is unchanged is asserted each time; of what was edited, 98 of 100 may be asked.
    expect(tally.kept).toBeGreaterThan(runs);
    expect(tally.edited).toBeGreaterThan(runs / 4);
    expect(tally.editedAndKept / tally.edited).toBeGreaterThanOrEqual(0.98);
  });
});

interface Tally {
  kept: number;
  edited: number;
  editedAndKept: number;
}

/** A document published again and again, with all that was ever promised. */
class History {
  readonly document: Document;
  readonly language: 'en' | 'ar';
  ledger: Ledger = emptyLedger;
  day = 0;
  promised = new Set<string>();

  constructor(document: Document, language: 'en' | 'ar') {
    this.document = document;
    this.language = language;
    this.#publish();
  }

  edit(round: readonly Edit[], tally: Tally): void {
    for (const edit of round) apply(this.document, edit, this.language);
    const before = this.#passages.map(({ id }) => id);
    this.#publish();
    this.#passages.forEach((passage, index) => {
      const id = before[index];
      if (passage.last === 'kept' && id !== undefined) {
        expect(passage.id).toBe(id);
        tally.kept++;
      } else if (passage.last === 'edited' && id !== undefined) {
        tally.edited++;
        if (passage.id === id) tally.editedAndKept++;
      }
      passage.last = 'kept';
    });
  }

  get #passages() {
    return this.document.flatMap(({ passages }) => passages);
  }

  #publish(): void {
    const body = markdownOf(this.document);
    const day = `2026-01-${String((this.day += 1)).padStart(2, '0')}`;
    const { ids, ledger } = publishIn(this.language, body, this.ledger, day);
    const again = publishIn(this.language, body, ledger, '2026-02-01');
    expect(again.ledger).toEqual(ledger);
    const inPage = idsInPage(body, this.language, ids, ledger);
    expect(new Set(inPage).size).toBe(inPage.length);
    for (const id of inPage) this.promised.add(id);
    expect(new Set(inPage)).toEqual(this.promised);
    this.#passages.forEach((passage, index) => {
      passage.id = ids.passages[index] ?? '';
      if (this.day === 1) passage.last = 'kept';
    });
    this.ledger = ledger;
  }
}
