import type { NameId } from '../../model/records/ids.ts';
import type { KnownName, NamesFile } from '../../model/files/names-file.ts';
import { packName } from '../../model/files/packed-name.ts';
import { knownNames } from '../../names/named-records.ts';
import type { Library } from '../library.ts';
import { pageOfName } from './name-order.ts';
import { viewIn } from '../view.ts';

/** What the browser knows of names: all of them, and the regions and authors that have spellings of their own. */
export function namesFile(library: Library): NamesFile {
  const names = knownNames(library).map((known) => ({
    ...known,
    ...(isOther(known) ? {} : pagesOf(known.id as NameId, library)),
  }));
  return { version: 1, names: names.map(packName) };
}

function isOther({ kind }: KnownName): boolean {
  return kind === 'region' || kind === 'author';
}

function pagesOf(id: NameId, library: Library): Pick<KnownName, 'pages'> {
  const pages = library.site.languages
    .map((language) => [language, pageOfName(id, viewIn(library, language))] as const)
    .filter(([, page]) => page > 1);
  return pages.length > 0 ? { pages: Object.fromEntries(pages) } : {};
}
