import { describe, expect, it } from 'vitest';
import { publish, stateOf } from './texts.ts';

const before = 'Nobody came back to Geneva before the summer of that year.';
const behind = 'Diplomats of nine countries wrote a calendar for elections.';
const first =
  'The Security Council adopted its resolution in December, after eleven weeks of talks between two powers.';
const second =
  'An envoy proposed four groups on that day. The coalition stayed away, since nobody had promised it anything.';
const body = (...passages: string[]) => passages.join('\n\n');

const published = publish(body(before, first, second, behind));
const joined = publish(body(before, `${first} ${second}`, behind), published.ledger);

describe('passages that were joined and stand apart again', () => {
  // So much of it is new that the joined words are more like the first one.
  const rewritten = second
    .replace('An envoy proposed', 'A mediator asked for')
    .replace('stayed away, since', 'did not come, because');
  const apart = (...passages: string[]) =>
    publish(body(before, ...passages, behind), joined.ledger);

  it('were joined under the id of the second', () => {
    expect(joined.ids).toEqual(['p1', 'p3', 'p4']);
    expect(stateOf(joined.ledger, 'p2')).toBe('merged → p3');
  });

  it('give this id back to it, though the first has more of the joined words', () => {
    const { ids, ledger } = apart(first, rewritten);
    expect(ids).toEqual(['p1', 'p1a', 'p3', 'p4']);
    expect(stateOf(ledger, 'p2')).toBe('merged → p1a');
  });

  it('do so where the first is edited, too: its old id leads there', () => {
    const { ids, ledger } = apart(first.replace('eleven weeks', 'eleven long weeks'), rewritten);
    expect(ids).toEqual(['p1', 'p1a', 'p3', 'p4']);
    expect(stateOf(ledger, 'p2')).toBe('merged → p1a');
  });

  it('leave the id where it is while they are joined, and where the second is gone', () => {
    expect(apart(`${first} ${rewritten}`).ids).toEqual(joined.ids);
    expect(apart(first).ids).toEqual(joined.ids);
    expect(apart(first, 'The text of something else stands here.').ids[1]).toBe('p3');
  });
});
