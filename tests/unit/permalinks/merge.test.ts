import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ledger, ledgerSchema } from '../../../src/model/reading/ledger.ts';
import { formatLedger } from '../../../src/permalinks/ledger/format-ledger.ts';
import { publish } from './texts.ts';

const work = mkdtempSync(join(tmpdir(), 'pincite-merge-'));
afterAll(() => {
  rmSync(work, { recursive: true });
});

const passages = [
  'The talks in Geneva ended without a date, and everybody went home.',
  'The Security Council adopted its resolution in December without a vote against.',
  'An envoy proposed four working groups of Syrians to the members.',
  'The coalition stayed away because nobody had promised anything to it.',
];
const base = publish(passages.join('\n\n')).ledger;
const edited = (index: number) =>
  passages.with(index, `${passages[index]} That was new to all of them.`);

describe('two branches that edit different passages', () => {
  const pairs = [0, 1, 2, 3].flatMap((one) => [0, 1, 2, 3].map((other) => [one, other] as const));

  it.each(pairs.filter(([one, other]) => one < other))('merge: %i and %i', (one, other) => {
    const merged = merge(publishedFrom(edited(one)), publishedFrom(edited(other)));
    const both = edited(one).with(other, edited(other)[other] ?? '');
    expect(merged).toBe(formatLedger(publishedFrom(both)));
  });

  it.each([
    [
      'edit',
      'insert after it',
      edited(1),
      passages.toSpliced(2, 0, 'A passage that is wholly new.'),
    ],
    [
      'edit',
      'insert before it',
      edited(1),
      passages.toSpliced(1, 0, 'A passage that is wholly new.'),
    ],
    ['edit', 'remove the next', edited(1), passages.toSpliced(2, 1)],
    ['remove', 'edit the next', passages.toSpliced(1, 1), edited(2)],
  ])('merge where one would %s and the other %s', (_one, _other, ours, theirs) => {
    const text = merge(publishedFrom(ours), publishedFrom(theirs));
    const parsed = ledgerSchema.parse(load(text, { schema: CORE_SCHEMA }));
    expect(new Set(parsed.parts.map(({ id }) => id)).size).toBe(parsed.parts.length);
  });
});

function publishedFrom(body: readonly string[]): Ledger {
  return publish(body.join('\n\n'), base).ledger;
}

/** What Git makes of two ledgers that come from the same one; throws where it finds a conflict. */
function merge(ours: Ledger, theirs: Ledger): string {
  const [a, o, b] = [ours, base, theirs].map((ledger, index) => {
    const file = join(work, `${index}.yaml`);
    writeFileSync(file, formatLedger(ledger));
    return file;
  });
  return execFileSync('git', ['merge-file', '-p', a ?? '', o ?? '', b ?? ''], { encoding: 'utf8' });
}
