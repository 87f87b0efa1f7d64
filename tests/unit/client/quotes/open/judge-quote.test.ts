import { describe, expect, it } from 'vitest';
import {
  type Asked,
  holdsQuote,
  judgeQuote,
  type LiveText,
  needsHistory,
} from '../../../../../src/client/quotes/open/judge-quote.ts';
import { checkValue } from '../../../../../src/model/text/check-value.ts';
import { sentenceSpans } from '../../../../../src/model/text/cut-sentences.ts';
import type { SentenceChange } from '../../../../../src/model/files/sentence-history.ts';
import { wordsInText } from '../../../../../src/model/text/words.ts';

function pageOf(texts: Record<string, string>): LiveText {
  const page: LiveText = { ids: Object.keys(texts), words: [], sentences: [] };
  for (const [passage, text] of Object.values(texts).entries()) {
    for (const { start, end } of sentenceSpans(text, 'en')) {
      const sentence = text.slice(start, end);
      const from = page.words.length;
      page.words.push(...wordsInText(sentence).map((word) => ({ ...word, passage })));
      const to = page.words.length - 1;
      page.sentences.push({ check: checkValue(sentence), passage, from, to });
    }
  }
  return page;
}

function changesOf(...changes: [string, string[], string[]][]) {
  const all = changes.map(([id, was, now], index): SentenceChange => ({
    id,
    since: `day ${index + 1}`,
    was: was.map(checkValue),
    now: now.map(checkValue),
  }));
  const words = { around: '', changed: '', sentence: '', removed: '', was: '' };
  return { version: 1 as const, changes: all, former: [], words };
}

function asking(
  page: LiveText,
  id: string,
  sentences: string[],
  start: string,
  end?: string,
): Asked {
  return {
    id,
    passage: page.ids.indexOf(id),
    quote: { start, ...(end ? { end } : {}) },
    checks: sentences.map(checkValue),
  };
}

const page = pageOf({
  p1: 'Moscow hosts the talks. Nobody came.',
  p2: 'The envoy left early. Nobody came.',
  p3: 'Aid goes on, as before.',
});

describe('judgeQuote', () => {
  it('without the words, shows the sentences that stand', () => {
    const { quote: _, ...asked } = asking(page, 'p1', ['Moscow hosts the talks.'], 'unknown');
    expect(judgeQuote(page, asked)).toEqual({ state: 'found', words: { from: 0, to: 3 } });
    const both = { ...asked, checks: ['Moscow hosts the talks.', 'Nobody came.'].map(checkValue) };
    expect(judgeQuote(page, both)).toEqual({ state: 'found', words: { from: 0, to: 5 } });
  });

  it('without the words, says of a sentence that was edited that it changed, and of others nothing', () => {
    const { quote: _, ...asked } = asking(page, 'p1', ['Moscow hosted talks.'], 'unknown');
    const history = changesOf(['p1', ['Moscow hosted talks.'], ['Moscow hosts the talks.']]);
    expect(judgeQuote(page, asked, history)).toEqual({
      state: 'changed',
      passage: 0,
      since: 'day 1',
    });
    expect(judgeQuote(page, asked, changesOf())).toBeUndefined();
  });

  it('without the words, says nothing of a passage that the sentence never stood in', () => {
    const { quote: _, ...asked } = asking(page, 'p3', ['Moscow hosts the talks.'], 'unknown');
    expect(judgeQuote(page, asked, changesOf())).toBeUndefined();
    const moved = changesOf(['p3', ['Moscow hosts the talks.'], []]);
    expect(judgeQuote(page, asked, moved)?.state).toBe('found');
  });

  it('finds words in the sentence of the passage named', () => {
    const asked = asking(page, 'p2', ['Nobody came.'], 'nobody CAME');
    expect(needsHistory(page, asked)).toBe(false);
    expect(judgeQuote(page, asked)).toEqual({ state: 'found', words: { from: 10, to: 11 } });
  });

  it('finds words from one sentence to another, over passages', () => {
    const asked = asking(
      page,
      'p1',
      ['Nobody came.', 'The envoy left early.'],
      'came',
      'envoy left',
    );
    expect(judgeQuote(page, asked)).toEqual({ state: 'found', words: { from: 5, to: 8 } });
  });

  it('claims nothing of words that do not stand in a sentence that does', () => {
    expect(judgeQuote(page, asking(page, 'p1', ['Nobody came.'], 'Somebody came'))).toBeUndefined();
    expect(judgeQuote(page, asking(page, 'p1', ['Nobody came.'], 'the talks'))).toBeUndefined();
  });

  it('claims nothing of a check value that nobody knows', () => {
    const history = changesOf(['p1', ['Old.'], ['Nobody came.']]);
    const asked = asking(page, 'p1', ['Never published.'], 'Nobody came');
    expect(judgeQuote(page, asked, history)).toBeUndefined();
    expect(judgeQuote(page, asked)).toBeUndefined();
  });

  it('follows changes to where the words still stand', () => {
    const history = changesOf(
      ['p3', ['Aid goes on.'], ['Aid goes on now.']],
      ['p3', ['Aid goes on now.'], ['Aid goes on, as before.']],
    );
    const asked = asking(page, 'p3', ['Aid goes on.'], 'Aid goes on');
    expect(needsHistory(page, asked)).toBe(true);
    expect(judgeQuote(page, asked, history)).toEqual({
      state: 'found',
      words: { from: 12, to: 14 },
      since: 'day 1',
    });
  });

  it('says since when words have changed, and where their sentence is', () => {
    const history = changesOf(['p3', ['Aid ends.'], ['Aid goes on, as before.']]);
    const asked = asking(page, 'p3', ['Aid ends.'], 'Aid ends');
    expect(judgeQuote(page, asked, history)).toEqual({
      state: 'changed',
      passage: 2,
      since: 'day 1',
    });
  });

  it('is not led astray by the same words elsewhere', () => {
    const history = changesOf(['p3', ['Nobody came.'], ['Aid goes on, as before.']]);
    const asked = asking(page, 'p3', ['Nobody came.'], 'Nobody came');
    expect(judgeQuote(page, asked, history)).toMatchObject({ state: 'changed', passage: 2 });
  });

  it('finds a sentence that moved to another passage', () => {
    const history = changesOf(['p3', ['Nobody came.'], []]);
    const asked = asking(page, 'p3', ['Nobody came.'], 'Nobody came');
    expect(judgeQuote(page, asked, history)).toMatchObject({ state: 'found' });
    expect(judgeQuote(page, asked)).toMatchObject({ state: 'found' });
  });

  it('tells removed from merged', () => {
    const history = changesOf(['p9', ['Gone for good.'], []]);
    const asked = { ...asking(page, 'p9', ['Gone for good.'], 'Gone'), passage: 1 };
    expect(judgeQuote(page, { ...asked, retired: 'removed' }, history)).toEqual({
      state: 'removed',
      since: 'day 1',
    });
    expect(judgeQuote(page, { ...asked, retired: 'merged' }, history)).toEqual({
      state: 'changed',
      passage: 1,
      since: 'day 1',
    });
  });

  it('comes to an end where changes go in a circle', () => {
    const history = changesOf(['p3', ['A b.'], ['C d.']], ['p3', ['C d.'], ['A b.']]);
    const asked = asking(page, 'p3', ['A b.'], 'A b');
    expect(judgeQuote(page, asked, history)).toMatchObject({ state: 'changed', passage: 2 });
  });
});

describe('holdsQuote', () => {
  it('looks for whole words in a row', () => {
    expect(holdsQuote('The envoy left early.', { start: 'ENVOY left' })).toBe(true);
    expect(holdsQuote('The envoy left early.', { start: 'the', end: 'early' })).toBe(true);
    expect(holdsQuote('The envoy left early.', { start: 'env' })).toBe(false);
    expect(holdsQuote('The envoy left early.', { start: 'early', end: 'envoy' })).toBe(false);
  });
});
