import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutSentences, sentenceSpans } from '../../../../src/model/text/cut-sentences.ts';

it.each([
  ['One says so. Another does not.', ['One says so.', 'Another does not.']],
  ['He said: “No.” Then he left.', ['He said: “No.”', 'Then he left.']],
  ['Is that so? Yes! Well…', ['Is that so?', 'Yes!', 'Well…']],
  ['About 3.5 million at 10:30.', ['About 3.5 million at 10:30.']],
  ['The U.S. State Department and J. Doe met Mr. Assad.', undefined],
  ['See No. 9 of it. Then go on.', ['See No. 9 of it.', 'Then go on.']],
  ['هل كان ذلك؟ نعم. انتهى.', ['هل كان ذلك؟', 'نعم.', 'انتهى.']],
  ['  Spaces around.  ', ['Spaces around.']],
  ['', []],
])('cuts “%s”', (text, sentences) => {
  expect(cutSentences(text, 'en')).toEqual(sentences ?? [text]);
});

it('loses nothing but white space, whatever the text', () => {
  const text = fc.array(fc.constantFrom('a', 'B', '.', '?', ' ', '”', 'ب', '؟', '1', '…', '\n'));
  fc.assert(
    fc.property(text, (letters) => {
      const whole = letters.join('');
      const ranges = sentenceSpans(whole, 'en');
      const kept = ranges.map(({ start, end }) => whole.slice(start, end)).join('');
      expect(kept.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      expect(ranges.every(({ start, end }) => end > start)).toBe(true);
    }),
  );
});
