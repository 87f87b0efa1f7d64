// A page that searches with MiniSearch: its whole index is fetched, then asked while one types.
import type MiniSearchClass from 'minisearch';

const settings = { fields: ['title', 'text'], storeFields: ['slug', 'title'] };
const libraryAddress = '/beside/minisearch/library.js';
const form = document.querySelector('form');
const box = document.querySelector('input');
const [library, index] = await Promise.all([
  import(libraryAddress) as Promise<{ default: typeof MiniSearchClass }>,
  fetch('/beside/minisearch/index.json').then((response) => response.text()),
]);
const engine = library.default.loadJSON(index, settings);
const words = new URLSearchParams(location.search).get('q');
if (box && words) box.value = words;
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
box?.addEventListener('input', search);
document.documentElement.dataset['ready'] = '';
if (words) search();

function search(): void {
  const found = engine.search(box?.value ?? '', { combineWith: 'AND' });
  const items = found.slice(0, 10).map((result) => {
    const link = document.createElement('a');
    link.href = `/briefs/${String(result['slug'])}/`;
    link.textContent = String(result['title']);
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  document.querySelector('#results')?.replaceChildren(...items);
  const status = document.querySelector('#status');
  if (status) status.textContent = `${found.length} found for ${box?.value ?? ''}`;
}
