import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '../browser/helpers/ensure-browser.ts';
import { buildOrThrow, copyExample, oneLine, runBuild, runCommand, workDir } from './build-site.ts';
import { askPoppler, ensurePoppler } from './ensure-poppler.ts';
import { attributes, readPage } from './pages.ts';

const site = copyExample('printed');
// Of its own, so that other sites have no PDFs.
const settings = { CACHE_DIR: join(workDir, 'printed/cache') };
const talks = 'briefs/harbour-talks/';
const law = 'briefs/harbour-law/';
const fileOf = (page: string) => join(site.out, page, `${page.split('/').at(-2) ?? ''}.pdf`);
const linksOf = (page: string) => {
  const read = readPage(site.out, `${page}index.html`);
  return [
    ...attributes(read, 'meta[name="citation_pdf_url"]', 'content'),
    ...attributes(read, 'link[type="application/pdf"]', 'href'),
    ...attributes(read, '.cite-files a', 'href'),
  ].filter((address) => address.endsWith('.pdf'));
};

describe('briefs that were printed', () => {
  let printed: Awaited<ReturnType<typeof runCommand>>;
  let again: typeof printed;
  let published: typeof printed;

  beforeAll(async () => {
    ensureBrowser();
    ensurePoppler();
    await buildOrThrow(site, settings);
    printed = await runCommand(site, ['pdf', 'harbour-talks', 'harbour-law'], settings);
    const text = join(site.content, law, 'en.md');
    writeFileSync(text, readFileSync(text, 'utf8').replace('title: ', 'title: New '));
    published = await runBuild(site, settings);
    again = await runCommand(site, ['pdf', 'harbour-talks', '--language', 'ar'], settings);
  });

  it('are printed once, also when their page has links to them', () => {
    expect(oneLine(printed.output)).toContain('pdf: 3 pages printed, 0 as they were');
    expect(oneLine(again.output)).toContain('pdf: 0 pages printed, 1 as they were');
  });

  it('are published and linked with the next build, in each language', () => {
    for (const page of [talks, `ar/${talks}`]) {
      const address = `/${page}harbour-talks.pdf`;
      expect(linksOf(page)).toEqual([`https://harbour.example${address}`, address, address]);
      expect(readFileSync(fileOf(page)).toString('latin1', 0, 5)).toBe('%PDF-');
    }
  });

  it('are left out where the text has changed since, and that is said', () => {
    expect(linksOf(law)).toEqual([]);
    expect(globSync('**/*.pdf', { cwd: site.out })).toHaveLength(2);
    expect(oneLine(published.output)).toContain(
      `1 PDF shows an older page and is left out (/${law}): npm run pdf`,
    );
  });

  it.each([
    {
      page: talks,
      title: 'The harbour talks',
      heading: 'What to do',
      words: 'One side said “no” twice',
      note: 'Harbour Paper, 2015',
    },
    {
      page: `ar/${talks}`,
      title: 'محادثات الميناء',
      heading: 'ما العمل',
      words: 'التقت البلدتان في',
      note: 'Harbour Paper',
    },
  ])(
    'are tagged, with an outline, numbers of pages and notes: $page',
    ({ page, title, heading, words, note }) => {
      const file = fileOf(page);
      const info = askPoppler('pdfinfo', file);
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Pages: +[2-4]$/m);
      expect(info).toContain(title);
      // Skia writes the outline uncompressed.
      expect(readFileSync(file, 'latin1')).toContain('/Type /Outlines');
      const structure = askPoppler('pdfinfo', '-struct-text', file);
      for (const tag of ['H1', 'H2', 'Table', 'TH', 'Figure', 'Link', 'L '])
        expect(structure).toContain(tag);
      const text = bare(askPoppler('pdftotext', file, '-'));
      for (const one of [heading, words, note]) expect(text).toContain(bare(one));
      // A running head from the second page on, and numbers of pages.
      const second = bare(askPoppler('pdftotext', '-f', '2', '-l', '2', file, '-'));
      expect(second).toContain(bare(title));
      expect(second).toContain('2');
    },
  );
});

// Poppler puts spaces between letters that do not join, and signs of direction around words.
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200e\u200f\u202a-\u202e]+/g, '');
}
