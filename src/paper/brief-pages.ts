import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf } from '../library/languages-of.ts';
import { readEntries } from '../content/entries/entries-file.ts';
import { readSite } from '../content/read/read-site.ts';
import { joinLibrary, type Library } from '../library/library.ts';
import { viewIn } from '../library/view.ts';
import { paths, publishedPath } from '../model/addresses.ts';
import type { Settings } from '../settings.ts';

/** The page of a brief in one of its languages. */
export interface BriefFile {
  id: string;
  language: string;
  /** Its address within the host. */
  address: string;
  /** Its file, and that of its PDF beside it, in the folder of the site. */
  html: string;
  pdf: string;
  /** What stands on top of the later pages of paper. */
  head: string;
}

/** The pages of all briefs that a folder of a site has. */
export function briefFiles(library: Library, out: string): BriefFile[] {
  const { defaultLanguage } = library.address;
  return library.briefs.flatMap((brief) =>
    languagesOf(brief).flatMap((language): BriefFile[] => {
      const view = viewIn(library, language);
      const folder = join(out, publishedPath(paths.brief(brief.id), language, defaultLanguage));
      const html = join(folder, 'index.html');
      if (!existsSync(html)) return [];
      const title =
        [brief.first, ...brief.translations].find((text) => text.language === language)?.data
          .title ?? brief.id;
      return [
        {
          ...{ id: brief.id, language, html, address: view.to(paths.brief(brief.id)) },
          pdf: join(folder, `${brief.id}.pdf`),
          head: `${view.label(library.site.name).text} · ${title}`,
        },
      ];
    }),
  );
}

/** Which briefs are asked for; all where none is named. */
export interface PrintOrder {
  ids: readonly string[];
  language: string | undefined;
}

/** The pages of the last build that an order asks for; throws a `TypeError` for what is not there. */
export function builtBriefs(settings: Settings, { ids, language }: PrintOrder): BriefFile[] {
  const { outDir, buildCacheDir, base } = settings;
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Error(`${outDir} holds no site: run \`npm run build\` first`);
  }
  const { origin } = readSite(settings);
  const library = joinLibrary(readEntries(buildCacheDir), { origin, base }, { drafts: false });
  for (const id of ids) {
    if (!library.briefsById.has(id)) throw new TypeError(`No brief \`${id}\` in the last build`);
  }
  if (language !== undefined && !library.site.languages.includes(language)) {
    throw new TypeError(`The site has no language \`${language}\``);
  }
  return briefFiles(library, outDir).filter(
    (page) =>
      (ids.length === 0 || ids.includes(page.id)) &&
      (language === undefined || page.language === language),
  );
}
