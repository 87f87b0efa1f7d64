import type { NameId } from '../model/records/ids.ts';
import type { KnownName, NamesFile } from '../model/files/names-file.ts';
import { packName } from '../model/files/packed-name.ts';
import { type Spelled, spellingsOf } from '../model/records/spelled.ts';
import type { Library } from './library.ts';
import { pageOfName } from './name-order.ts';
import { viewIn } from './view.ts';

/** What the browser knows of names: all of them, and the regions and authors that have spellings of their own. */
export function namesFile(library: Library): NamesFile {
  const { names, regions, authors } = library;
  return {
    version: 1,
    names: [
      ...[...names].map(([id, name]) => ({
        ...known(id, name.kind, name),
        ...pagesOf(id, library),
      })),
      ...[...regions].filter(hasSpellings).map(([id, region]) => known(id, 'region', region)),
      ...[...authors].filter(hasSpellings).map(([id, author]) => known(id, 'author', author)),
    ].map(packName),
  };
}

function known(id: string, kind: string, record: Spelled): KnownName {
  return { id, kind, name: record.name, spellings: spellingsOf(record) };
}

function pagesOf(id: NameId, library: Library): Pick<KnownName, 'pages'> {
  const pages = library.site.languages
    .map((language) => [language, pageOfName(id, viewIn(library, language))] as const)
    .filter(([, page]) => page > 1);
  return pages.length > 0 ? { pages: Object.fromEntries(pages) } : {};
}

function hasSpellings([, { spellings }]: readonly [string, { spellings: readonly unknown[] }]) {
  return spellings.length > 0;
}
