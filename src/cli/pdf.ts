import { readFileSync } from 'node:fs';
import { builtBriefs } from '../paper/brief-pages.ts';
import { digestOnPaper } from '../paper/linked-pdf.ts';
import { PdfFolder } from '../paper/pdf-folder.ts';
import { readSettings } from '../settings.ts';
import { count } from './report/count.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run pdf [<slug> …] [-- --language <code>]

Prints the briefs of the last build, or those named, as tagged PDFs with an outline, page numbers and notes;
what was printed already and did not change is left. The next \`npm run build\` publishes them and links them
from their pages. It needs Chromium (CHROME_PATH names it where it is not found) and the development dependencies.`;

const options = { language: { type: 'string' } } as const;
const isPlain = (error: unknown) => error instanceof Error && !(error instanceof TypeError);

await runCommand({ usage, options, takesWords: true, isPlain }, async ({ values, words }) => {
  const settings = readSettings();
  const folder = new PdfFolder(settings.pdfDir);
  const wanted = builtBriefs(settings, { ids: words, language: values.language }).map((page) => ({
    ...page,
    digest: digestOnPaper(readFileSync(page.html, 'utf8')),
  }));
  const missing = wanted.filter(({ id, language, digest }) => !folder.find(id, language, digest));
  if (missing.length > 0) {
    const { printPages } = await import('../paper/print-pages.ts');
    const site = { dir: settings.outDir, base: settings.base };
    for await (const { item, pdf } of printPages(site, missing)) {
      folder.keep(item.id, item.language, { digest: item.digest, pdf });
      console.log(`printed ${item.address} (${Math.ceil(pdf.length / 1000)} kB)`);
    }
  }
  const left = wanted.length - missing.length;
  console.log(`pdf: ${count(missing.length, 'page')} printed, ${left} as they were`);
  if (missing.length > 0) console.log('`npm run build` publishes them');
  return true;
});
