import type { BriefEntry } from '../../content/entries/entries.ts';
import { addressOf, paths } from '../../model/addresses.ts';
import type { Language } from '../../model/language/language.ts';
import type { PairedPart, PairedRow, SideBySide } from '../../model/page/side-by-side.ts';
import { changedRoutes } from '../making/changed-routes.ts';
import { fillBrief } from './brief-page.ts';
import { languagesOf } from '../languages-of.ts';
import { textIn } from '../library.ts';
import { openLibrary } from '../open-library.ts';
import { languageParameter, type RouteFile } from '../pages/routes.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';
import { marksOf } from '../texts/text-marks.ts';
import { type View, viewIn } from '../view.ts';

/** One route per brief with translations and language that it is there in. */
export async function sideBySideRoutes(file: RouteFile) {
  const library = await openLibrary();
  return changedRoutes(
    file,
    library.briefs.filter(isTranslated).flatMap((brief) =>
      languagesOf(brief).map((language) => ({
        params: { lang: languageParameter(library, language), slug: brief.id },
        props: { language, id: brief.id },
      })),
    ),
  );
}

function isTranslated({ translations }: BriefEntry): boolean {
  return translations.length > 0;
}

/** A brief in the view's language and beside it in its first one; beside that, in its first translation. */
export function sideBySide(brief: BriefEntry, view: View): SideBySide {
  const [first = '', translation = ''] = languagesOf(brief);
  const other = view.language === first ? translation : first;
  const [own, beside] = [columnOf(brief, view.language, view), columnOf(brief, other, view)];
  const isOriginal = view.language === first;
  return {
    briefs: [own.link, beside.link],
    rows: isOriginal ? rowsOf(own, beside) : rowsOf(beside, own).map(turned),
  };
}

interface Column {
  link: SideBySide['briefs'][number];
  blocks: TextBlock[];
  outdated: (block: TextBlock) => string | undefined;
}

function columnOf(brief: BriefEntry, language: Language, { library }: View): Column {
  const view = viewIn(library, language);
  const text = textIn(brief, language);
  if (!text) throw new Error(`${brief.id} has no text in ${language}`);
  const href = addressOf(library.address, paths.brief(brief.id), language);
  const { sections } = fillBrief(brief, text, view);
  const marks = marksOf(text, view);
  return {
    link: { href, text: text.data.title, language },
    blocks: textBlocks(
      sections.map(({ html }) => html),
      href,
    ),
    outdated: ({ passages }) =>
      passages.map((id) => marks.get(id)?.outdated).find((line) => line !== undefined),
  };
}

// In the order of the original; what the translation alone has stands behind what it stands behind there.
function rowsOf(original: Column, translation: Column): PairedRow[] {
  const rows = original.blocks.map((block): PairedRow =>
    rowOf(block, [partOf(block, original), undefined]),
  );
  let last = -1;
  for (const block of translation.blocks) {
    const at = rows.findIndex(({ id }) => id === block.id);
    const row = rows[at];
    if (row) {
      row.parts[1] = partOf(block, translation);
      last = at;
    } else {
      last += 1;
      rows.splice(last, 0, rowOf(block, [undefined, partOf(block, translation)]));
    }
  }
  return rows;
}

function rowOf({ id, isPassage }: TextBlock, parts: PairedRow['parts']): PairedRow {
  return { id, number: isPassage ? id.slice(1) : undefined, parts };
}

function partOf(block: TextBlock, column: Column): PairedPart {
  return { html: block.html, outdated: column.outdated(block) };
}

function turned({ parts: [one, other], ...row }: PairedRow): PairedRow {
  return { ...row, parts: [other, one] };
}
