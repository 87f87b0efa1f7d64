import { describe, expect, it } from 'vitest';
import { settleLedger } from '../../../src/permalinks/merge/merge-ledgers.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { brief, publish, stateOf } from './texts.ts';

const first =
  'The envoy left Geneva early, since the delegation of the government had refused to speak of a transition at all.';
const second =
  'The Security Council adopted its resolution in December, after eleven weeks of talks between two powers.';
const edited = second.replace('eleven weeks', 'eleven long weeks');
const third = 'Nobody came back to Geneva before the summer of that year.';
const body = (...passages: string[]) => passages.join('\n\n');

const published = publish(body(first, second, third));
const joined = publish(body(`${first} ${second}`, third), published.ledger);

/** Publishes a text with the ledger of a branch, held against what the main branch published. */
function merge(text: string, branch: typeof published) {
  const { first: original } = brief(text);
  return publish(text, settleLedger(joined.ledger, branch.ledger, [original]));
}

describe('a passage that was joined with another one, and that a branch edited meanwhile', () => {
  it('is joined into the one that stood first', () => {
    expect(joined.ids).toEqual(['p1', 'p3']);
    expect(stateOf(joined.ledger, 'p2')).toBe('merged → p1');
  });

  it('does not take the id of the joined passage where it alone stands after a merge', () => {
    const branch = publish(body(first, edited, third), published.ledger);
    const { ids, ledger } = merge(body(edited, third), branch);
    expect(ids).toEqual(['p2a', 'p3']);
    expect(stateOf(ledger, 'p2')).toBe('merged → p2a');
    expect(stateOf(ledger, 'p1')).toBe('removed → p2a');
  });

  it('leaves the other one its id where both stand apart again', () => {
    const branch = publish(body(first, edited, third), published.ledger);
    const { ids, ledger } = merge(body(first, edited, third), branch);
    expect(ids).toEqual(['p1', 'p2a', 'p3']);
    expect(stateOf(ledger, 'p2')).toBe('merged → p2a');
  });

  it('stays joined where the merge took the words of the main branch', () => {
    const branch = publish(body(first, edited, third), published.ledger);
    const { ids, ledger } = merge(body(`${first} ${second}`, third), branch);
    expect(ids).toEqual(joined.ids);
    expect(ledger).toEqual(joined.ledger);
  });

  it('is told once only: the next publication changes nothing', () => {
    const branch = publish(body(first, edited, third), published.ledger);
    const text = body(first, edited, third);
    const once = merge(text, branch);
    expect(merge(text, once).ledger).toEqual(once.ledger);
  });
});

describe('a passage that was joined, and whose id holds what was joined in the translation', () => {
  const translated = 'غادر المبعوث الأممي جنيف مبكرا بلا موعد.';
  const mended = 'غادر الوسيط الأممي جنيف مبكرا بلا وداع.';
  const long =
    'واعتمد مجلس الأمن قراره في ديسمبر بعد أحد عشر أسبوعا من المحادثات بين القوتين الكبريين في فيينا ونيويورك.';
  const last = 'ولم يعد أحد إلى جنيف قبل صيف ذلك العام.';
  const apart = publish(body(first, second, third), undefined, body(translated, long, last));
  const text = body(`${first} ${second}`, third);
  const together = publish(text, apart.ledger, body(`${mended} ${long}`, last));

  it('gives it back with its translation, so that the old id stands for nothing in it', () => {
    expect(stateOf(together.ledger, 'p2')).toBe('merged → p1');
    expect(together.ledger.parts.find(({ id }) => id === 'p2')?.text['ar']?.like).toBeDefined();
    const now = brief(body(first, second, third), undefined, body(translated, long, last));
    const texts = [now.first, ...now.translations];
    const ledger = settleLedger(together.ledger, apart.ledger, texts);
    const { ids, retire } = assignPermalinks({ ...now, ledger });
    expect(ids.get('en')?.passages).toEqual(['p1', 'p2a', 'p3']);
    expect(ids.get('ar')?.passages).toEqual(['p1', 'p2a', 'p3']);
    expect(stateOf(retire('2026-05-03'), 'p2')).toBe('merged → p2a');
  });
});
