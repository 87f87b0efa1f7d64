import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { pagefindPath, plainText } from './engines-beside.ts';
import type { JudgedText } from './read-texts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Writes a page with Pagefind's own interface and one with MiniSearch, over the same texts, into a folder to be served. */
export function writeBesidePages(
  texts: readonly JudgedText[],
  language: string,
  dir: string,
): void {
  writeMiniSearch(texts, language, join(dir, 'beside/minisearch'));
  const folder = join(dir, 'beside/interface');
  mkdirSync(folder, { recursive: true });
  const index = `/${pagefindPath}`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Search</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${index}pagefind-ui.css"><script src="${index}pagefind-ui.js"></script></head>
<body><div id="search"></div><script>
const ui = new PagefindUI({ element: '#search', showSubResults: false, pageSize: 10, showImages: false });
const words = new URLSearchParams(location.search).get('q');
if (words) ui.triggerSearch(words);
</script></body></html>`,
  );
}

function writeMiniSearch(texts: readonly JudgedText[], language: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['slug', 'title'] });
  index.addAll(texts.map((text, id) => ({ id, slug: text.slug, ...plainText(text) })));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  cpSync(join(root, 'node_modules/minisearch/dist/es/index.js'), join(folder, 'library.js'));
  const script = readFileSync(new URL('./beside-pages/minisearch.ts', import.meta.url), 'utf8');
  writeFileSync(join(folder, 'page.js'), stripTypeScriptTypes(script));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Search</title>
<link rel="icon" href="data:,"><script type="module" src="page.js"></script></head>
<body><form><input name="q"></form><p id="status"></p><ol id="results"></ol></body></html>`,
  );
}
