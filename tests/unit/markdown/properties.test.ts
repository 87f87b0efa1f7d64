import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import type { Slot } from '../../../src/model/reading/rendered-text.ts';
import { renderPlainly } from './render-plainly.ts';

// Pieces that mean something to Markdown or to us, so that random texts reach the odd corners.
const pieces = [
  ...['\n', '\n\n', '    ', '# ', '## ', '### ', '> ', '- ', '1. ', '---', '\\\n', '* ', '\t'],
  ...['*', '**', '_', '`', '```\n', '~~~', '[', ']', '](', ')', '![', '(', '\\', '&', '&#60;', '|'],
  ...['[^a]', '[^a]: ', '[^b]', '[^1]', '[^"<x>]', '[^__proto__]', '[^constructor]: ', '[^a b]'],
  ...['{#p1}', '{#talks}', '{#', '}', '[@a-2015]', '[@a, constructor 3]', '[@', '[see @a]', '; @b'],
  ...['<script>', '</script>', '<!--', '-->', '<b onclick="x">', '<?', '<![CDATA[', '<div>\n'],
  ...['[x](javascript:y)', '<javascript:y>', '[r]: data:x', '[r]', '![i](a%zz.png "t")', '![i][r]'],
  ...['| a | b |\n|---|:-:|\n', '| c | d |\n', '"', "'", '--', '---', '...', '10:30', "'90s"],
  ...['\uE000', '\uE001', '&#xE000;', '&#57345;', '%7B%22type%22%3A%22x%22%7D', '\0', '\uFEFF'],
  ...['^[', '^[a note]', '~~', '==', '%%', '{{', '[[', '@a-2015', '\\TODO', 'TODO', '.¹', '[3]'],
  ...['word', 'كلمة', '2015', 'é', '\u202E', '\uD800', '👩‍👩‍👧', 'https://x.example/a--b'],
];

const markdown = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 60,
      size: 'large',
    },
  )
  .map((parts) => parts.join(''));

const language = fc.constantFrom('en', 'ar');

const word = fc
  .tuple(fc.constantFrom(...'aZéñßжд中نسه'), fc.array(fc.constantFrom(...'bYü7я文ر0')))
  .map(([first, others]) => first + others.join(''));

const sentence = fc
  .array(
    fc.tuple(word, fc.constantFrom(' ', ', ', '. ', ': ', ' "', '" ', "'", ' -- ', '... ', '\n')),
  )
  .filter((parts) => parts.length > 0);

describe('renderMarkdown, of any text', () => {
  it('never throws, and gives the same twice', () => {
    check((text, lang) => {
      expect(renderMarkdown(text, lang)).toEqual(renderMarkdown(text, lang));
    });
  });

  it('gives every passage one id and one link, and every heading one id', () => {
    check((text, lang) => {
      const { text: rendered, facts } = renderMarkdown(text, lang);
      const templates = [
        ...rendered.sections.map(({ html }) => html),
        ...Object.values(rendered.notes),
      ];
      const pieces = templates.flat();
      const slots = pieces.filter((piece): piece is Slot => typeof piece !== 'string');
      const passages = [...facts.passages.keys()];
      const ids = pieces.flatMap((piece, index) => {
        const before = pieces[index - 1];
        const isOwn = typeof before === 'string' && before.endsWith(' id="');
        return typeof piece !== 'string' && piece.type === 'passage-id' && isOwn
          ? piece.passage
          : [];
      });
      const links = slots.flatMap((slot) => (slot.type === 'passage-link' ? slot.passage : []));
      const headings = slots.flatMap((slot) => (slot.type === 'section-id' ? slot.heading : []));
      expect(ids).toEqual(passages);
      expect(links.sort((a, b) => a - b)).toEqual(passages);
      expect(new Set(headings).size).toBe(headings.length);
    });
  });

  it('makes only tags, attributes and links that the pages know', () => {
    check((text, lang) => {
      const { html } = renderPlainly(text, lang);
      expect(withoutKnownTags(html)).not.toContain('<');
      const hrefs = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
      expect(hrefs.filter((href) => !/^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(href))).toEqual(
        [],
      );
    });
  });

  it('leaves no mark of a hole', () => {
    check((text, lang) => {
      expect(renderPlainly(text, lang).html).not.toMatch(/[\uE000\uE001]/);
    });
  });

  it('reports places that are in the text', () => {
    check((text, lang) => {
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { line, column } of renderMarkdown(text, lang).facts.faults) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThan(0);
      }
    });
  });
});

describe('renderMarkdown, of a plain paragraph', () => {
  it('keeps every word', () => {
    fc.assert(
      fc.property(sentence, language, (parts, lang) => {
        const text = parts.flat().join('');
        const { facts } = renderMarkdown(text, lang);
        const seen = facts.passages.map((passage) => passage.text).join(' ');
        expect(wordsOf(seen)).toEqual(wordsOf(text));
      }),
    );
  });
});

function check(property: (text: string, language: string) => void): void {
  fc.assert(fc.property(markdown, language, property), { numRuns: 300 });
}

function withoutKnownTags(html: string): string {
  const tags =
    'p|h[2-4]|ul|ol|li|blockquote|table|caption|thead|tbody|tr|th|td|figure|figcaption|img|pre|code|em|strong|br|hr|a|sup|span|div|cite|bdi';
  const attributes =
    'id|lang|dir|href|class|role|aria-label(?:ledby)?|data-pagefind-ignore|title|src|alt|width|height|loading|decoding|align|scope|tabindex|start';
  const opening = new RegExp(`<(?:${tags})(?: (?:${attributes})(?:="[^"]*")?)*>`, 'g');
  return html.replace(opening, '').replace(new RegExp(`</(?:${tags})>`, 'g'), '');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
