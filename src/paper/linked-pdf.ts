import { hash } from 'node:crypto';

/**
 * What a built page shows on paper, as a digest: its HTML without scripts, what tells browsers of them, the links to its
 * PDF, and what is there for the screen alone, such as the titles of other briefs, which change without it.
 */
export function digestOnPaper(html: string): string {
  const shown = withoutPdf(html)
    .replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, '')
    .replaceAll(/<(?:meta http-equiv|link rel="modulepreload")[^>]*>/g, '')
    .replace(/<header class="site-header[^]*?<\/header>/, '')
    .replace(/<section class="related[^]*?<\/section>/, '')
    .replace(/<footer class="site-footer[^]*?<\/footer>/, '');
  return hash('sha256', shown).slice(0, 16);
}

/**
 * A built page of a brief that leads to its PDF: beside the book in the list of its files, in its head as another
 * form of it, and as the address that programs of libraries fetch.
 */
export function withPdf(html: string): string {
  return withoutPdf(html)
    .replace(
      /([,،]\s*)<a href="([^"]*)\.epub" download="([^"]*)\.epub">EPUB<\/a>/,
      (link, comma: string, address: string, file: string) =>
        `${link}${comma}<a href="${address}.pdf" download="${file}.pdf">PDF</a>`,
    )
    .replace(
      /<link rel="alternate" type="application\/epub\+zip" href="([^"]*)\.epub">/,
      (link, address: string) =>
        `${link}<link rel="alternate" type="application/pdf" href="${address}.pdf">`,
    )
    .replace(
      /<meta name="citation_public_url" content="([^"]*\/([^"/]+)\/)">/,
      (field, page: string, slug: string) =>
        `${field}<meta name="citation_pdf_url" content="${page}${slug}.pdf">`,
    );
}

/** The same page without. */
export function withoutPdf(html: string): string {
  return html
    .replace(/[,،]\s*<a href="[^"]*\.pdf" download="[^"]*">PDF<\/a>/, '')
    .replace(/<link rel="alternate" type="application\/pdf" href="[^"]*">/, '')
    .replace(/<meta name="citation_pdf_url" content="[^"]*">/, '');
}
