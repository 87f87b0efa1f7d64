import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { indexedTexts } from './indexed-texts.ts';
import { measure } from './measured-build.ts';
import { chooseKinds, type SearchKind } from './search-kinds.ts';

/** A built site that can be searched in two ways, and what is asked of both. */
export interface SearchSite {
  dir: string;
  briefs: number;
  kinds: SearchKind[];
  /** Words of a search that comes before those that are measured. */
  before: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds a site of a content folder, without changing that, and puts a MiniSearch of the same texts beside its search. */
export async function buildSearchSite(contentDir: string, workDir: string): Promise<SearchSite> {
  const content = join(workDir, 'content');
  const dir = join(root, 'node_modules/.cache/bench-search');
  for (const folder of [content, dir]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(workDir, { recursive: true });
  cpSync(contentDir, content, { recursive: true });
  const settings = {
    CONTENT_DIR: content,
    CACHE_DIR: join(workDir, 'cache'),
    OUT_DIR: dir,
    CI: '',
  };
  const build = join(root, 'src/cli/build.ts');
  await measure(process.execPath, [build], join(workDir, 'build.log'), settings);
  const texts = indexedTexts(dir);
  const { kinds, before } = chooseKinds(texts);
  for (const { spellings } of kinds) if (spellings) addName(dir, spellings);
  addMiniSearch(dir, texts);
  return { dir, briefs: texts.length, kinds, before };
}

// Made-up texts hold none of the made-up names: this one is made of words that they hold.
function addName(dir: string, spellings: readonly string[]): void {
  const file = join(dir, 'search/names.json');
  const names = JSON.parse(readFileSync(file, 'utf8')) as { names: unknown[] };
  const [first = ''] = spellings;
  const name = { id: 'measured', kind: 'person', name: { en: first, ar: first }, spellings };
  writeFileSync(file, JSON.stringify({ ...names, names: [...names.names, name] }));
}

function addMiniSearch(dir: string, texts: ReturnType<typeof indexedTexts>): void {
  const folder = join(dir, 'minisearch');
  mkdirSync(folder);
  const index = new MiniSearch({
    fields: ['title', 'text'],
    storeFields: ['url', 'title', 'facets'],
  });
  index.addAll(texts.map((text, id) => ({ id, ...text })));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  cpSync(join(root, 'node_modules/minisearch/dist/es/index.js'), join(folder, 'library.js'));
  const page = readFileSync(new URL('./minisearch/page.ts', import.meta.url), 'utf8');
  writeFileSync(join(folder, 'page.js'), stripTypeScriptTypes(page));
  const html = readFileSync(join(dir, 'search/index.html'), 'utf8');
  const own = /(<script type="module" src=")[^"]*SearchPage[^"]*/;
  if (!own.test(html)) throw new Error('Unexpected search page: no script of its own');
  writeFileSync(join(folder, 'index.html'), html.replace(own, '$1/minisearch/page.js'));
}
