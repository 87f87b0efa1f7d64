import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { libraryOfBuild } from '../../library/library-of-build.ts';
import { briefFiles } from '../../paper/brief-pages.ts';
import { digestOnPaper, withoutPdf, withPdf } from '../../paper/linked-pdf.ts';
import { PdfFolder } from '../../paper/pdf-folder.ts';
import type { Settings } from '../../settings.ts';
import { copyAnew, writeAnew } from '../../content/files/write-anew.ts';

/**
 * Puts the PDFs that were printed beside their pages in an output folder and links them from there, where the page is still the one they show.
 *
 * @param last The PDFs that pages of the last output, which may have been taken over, lead to.
 * @returns the paths of the PDFs that pages lead to now, and whether none was left out.
 */
export function linkPdfs(
  { pdfDir }: Pick<Settings, 'pdfDir'>,
  out: string,
  last: ReadonlySet<string>,
): { linked: Set<string>; isWhole: boolean } {
  const folder = new PdfFolder(pdfDir);
  const library = libraryOfBuild();
  const outdated: string[] = [];
  const linked = new Set<string>();
  for (const { id, language, address, html, pdf } of briefFiles(library, out)) {
    const isPrinted = folder.hasAny(id, language);
    const path = relative(out, pdf);
    if (!isPrinted && !last.has(path)) continue;
    const page = readFileSync(html, 'utf8');
    const file = isPrinted ? folder.find(id, language, digestOnPaper(page)) : undefined;
    if (isPrinted && !file) outdated.push(address);
    const now = file ? withPdf(page) : withoutPdf(page);
    if (file) {
      copyAnew(file, pdf);
      linked.add(path);
    }
    if (now !== page) writeAnew(html, now);
  }
  if (outdated.length > 0) process.stderr.write(`${tellOutdated(outdated)}\n`);
  return { linked, isWhole: outdated.length === 0 };
}

function tellOutdated([first = '', ...others]: readonly string[]): string {
  const what =
    others.length === 0
      ? '1 PDF shows an older page and is'
      : `${others.length + 1} PDFs show older pages and are`;
  return `${what} left out (${first}): npm run pdf, then npm run build`;
}
