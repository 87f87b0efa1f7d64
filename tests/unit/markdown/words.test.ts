import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import { randomTexts } from './random-texts.ts';
import { renderPlainly } from './render-plainly.ts';

// What of a text no reader of the page sees, by design: labels of notes and definitions, ids of
// sources and pins (they make addresses), addresses behind words, names of image files, the language
// of a code block, and the marks themselves. Everything else is a word of the author's.

describe.each(['en', 'ar'] as const)('every word of a text in %s', (language) => {
  it('stands once in the page', () => {
    fc.assert(
      fc.property(randomTexts(language), ({ markdown, words }) => {
        const { html, faults } = renderPlainly(markdown, language);
        expect(faults).toEqual([]);
        expect(notOnce(words, seenIn(html))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('belongs once to a passage, a heading or a note', () => {
    fc.assert(
      fc.property(randomTexts(language), ({ markdown, words, asides }) => {
        const { passages, headings, notes } = renderMarkdown(markdown, language).facts;
        const text = [...passages, ...headings, ...notes].map((fact) => fact.text).join('\n');
        const read = words.filter((word) => !asides.includes(word));
        expect(notOnce(read, text)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

// The text of a page with what voices and pointers add to it; an address once, as it is seen.
function seenIn(html: string): string {
  const added = [...html.matchAll(/ (?:alt|title)="([^"]*)"/g)].map(([, value = '']) => value);
  const inline = /<\/?(?:a|cite|code|em|span|strong|sup)\b[^>]*>/g;
  return [html.replace(inline, '').replace(/<[^>]*>/g, ' '), ...added].join('\n');
}

function notOnce(words: readonly string[], text: string): string[] {
  const counts = Map.groupBy(text.match(/\p{L}+/gu) ?? [], (word) => word);
  return words
    .filter((word) => counts.get(word)?.length !== 1)
    .map((word) => `${word}: ${counts.get(word)?.length ?? 0}`);
}
