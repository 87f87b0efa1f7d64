import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatSentenceLink,
  parseSentenceLink,
} from '../../../../src/client/quotes/text-fragment.ts';

describe('the fragment of a sentence link', () => {
  it('names the passage, the words and the check values', () => {
    const fragment = formatSentenceLink({
      id: 'p12',
      quote: { prefix: 'so', start: 'a, b-c & d', end: 'the end', suffix: 'but' },
      checks: ['3fk2', '0000'],
    });
    expect(fragment).toBe('?v=3fk2.0000#p12:~:text=so-,a%2C%20b%2Dc%20%26%20d,the%20end,-but');
  });

  it('is read as it was written', () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        fc.constantFrom('a,b', '-c-', 'x&y', '100 %', 'قال، «نعم»', '🕊️ peace', '%2C', '#p1:~:'),
        fc.array(fc.constantFrom('word', 'كلمة', ','), { minLength: 1, maxLength: 300 }),
      )
      .map((text) => (typeof text === 'string' ? text : text.join(' ')));
    const link = fc.record({
      id: fc.constantFrom('p1', 'p12a', 'what-moscow-wants'),
      quote: fc.record(
        { prefix: words, start: words, end: words, suffix: words },
        { requiredKeys: ['start'] },
      ),
      checks: fc.array(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{4}$/), {
        minLength: 1,
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(link, (one) => {
        expect(parseSentenceLink(`https://a.example/b/?c#d`)).toBeUndefined();
        expect(parseSentenceLink(`https://a.example/b/${formatSentenceLink(one)}`)).toEqual(one);
      }),
    );
  });

  it('holds nothing that has a meaning in it, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (start) => {
        const fragment = formatSentenceLink({ id: 'p1', quote: { start }, checks: ['3fk2'] });
        expect(fragment).toMatch(/^\?v=3fk2#p1:~:text=[A-Za-z0-9_.%]+$/);
      }),
    );
  });

  it('is read as the first ones were written, with the check values among the directives', () => {
    expect(parseSentenceLink('https://a.example/b/?from=a#p12:~:text=words&v=3fk2.0000')).toEqual({
      id: 'p12',
      quote: { start: 'words' },
      checks: ['3fk2', '0000'],
    });
  });

  it('is read without its words, as WebKit shows it', () => {
    expect(parseSentenceLink('https://a.example/b/?v=3fk2.0000#p12')).toEqual({
      id: 'p12',
      checks: ['3fk2', '0000'],
    });
  });

  it.each([
    '',
    '?v=3fk2',
    '?v=3FK2#p12',
    '?v=3fk2#p12:~:',
    '?v=3fk2#p12:~:text=a,b,c',
    '?w=3fk2#p12',
    '#p12',
    '#p12:~:text=words',
    '#p12:~:v=3fk2',
    '#p12:~:text=words&v=',
    '#p12:~:text=words&v=3FK2',
    '#p12:~:text=words&v=3fk2.il00',
    '#p12:~:text=%E0%A4%A&v=3fk2',
    '#p12:~:text=a,b,c&v=3fk2',
    '#p12:~:text=only-,-around&v=3fk2',
    '#:~:text=words&v=3fk2',
  ])('is none: %s', (fragment) => {
    expect(parseSentenceLink(`https://a.example/${fragment}`)).toBeUndefined();
  });
});
