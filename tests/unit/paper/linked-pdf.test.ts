import { describe, expect, it } from 'vitest';
import { digestOnPaper, withoutPdf, withPdf } from '../../../src/paper/linked-pdf.ts';

const page = ({ comma = ', ', base = '/', title = 'Talks', script = 'a', related = 'Law' } = {}) =>
  `<!doctype html><html><head><title>${title}</title><meta name="citation_public_url" content="https://x.example${base}briefs/talks/"><link rel="alternate" type="application/epub+zip" href="${base}briefs/talks/talks.epub"><script>${script}</script></head><body><header class="site-header"><p>${related}</p></header><h1>${title}</h1><p class="cite-files">The text itself: <a href="${base}briefs/talks/index.md" download="talks.md">Markdown</a>${comma}<a href="${base}briefs/talks/talks.epub" download="talks.epub">EPUB</a></p><section class="related"><h2>${related}</h2></section></body></html>`;

describe('a page that leads to its PDF', () => {
  it.each([
    { comma: ', ', base: '/' },
    { comma: '، ', base: '/sub/' },
  ])('says so to people, programs and libraries: %o', ({ comma, base }) => {
    const linked = withPdf(page({ comma, base }));
    const address = `${base}briefs/talks/talks.pdf`;
    expect(linked).toContain(`EPUB</a>${comma}<a href="${address}" download="talks.pdf">PDF</a>`);
    expect(linked).toContain(`<link rel="alternate" type="application/pdf" href="${address}">`);
    expect(linked).toContain(`name="citation_pdf_url" content="https://x.example${address}">`);
  });

  it('is what it was without, and leads to it once', () => {
    expect(withoutPdf(withPdf(page()))).toBe(page());
    expect(withPdf(withPdf(page()))).toBe(withPdf(page()));
  });
});

describe('what a page shows on paper', () => {
  it('does not change with links to its PDF, scripts and what is for the screen alone', () => {
    const known = digestOnPaper(page());
    expect(digestOnPaper(withPdf(page()))).toBe(known);
    expect(digestOnPaper(page({ script: 'b', related: 'Another law' }))).toBe(known);
  });

  it('changes with its words', () => {
    expect(digestOnPaper(page({ title: 'Other talks' }))).not.toBe(digestOnPaper(page()));
  });
});
