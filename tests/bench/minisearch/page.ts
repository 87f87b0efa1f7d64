// The search page of the site with MiniSearch in place of its own search.
import type MiniSearchClass from 'minisearch';

interface Stored {
  url: string;
  title: string;
  facets: Record<string, string[]>;
}

const facets = ['topic', 'region', 'type', 'author'];
const libraryAddress = '/minisearch/library.js';
const parameters = new URLSearchParams(location.search);
const spellings = parameters.getAll('spelling');
const part = (name: string) => document.querySelector(`[data-part="${name}"]`);
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const form = part('form') as HTMLFormElement;
const words = part('words') as HTMLInputElement;

const [library, index] = await Promise.all([
  import(libraryAddress) as Promise<{ default: typeof MiniSearchClass }>,
  fetch('/minisearch/index.json').then((response) => response.text()),
]);
const engine = library.default.loadJSON<Stored>(index, {
  fields: ['title', 'text'],
  storeFields: ['url', 'title', 'facets'],
});

words.value = parameters.get('q') ?? '';
for (const box of boxes) box.checked = parameters.getAll(box.name).includes(box.value);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
form.addEventListener('change', ({ target }) => {
  if (target !== words) search();
});
search();

// What is given as spellings are those of the name in the box.
function search(): void {
  const isName = spellings.includes(words.value);
  const query = words.value || library.default.wildcard;
  const found = engine
    .search(isName ? { combineWith: 'OR', queries: [...spellings] } : query, {
      combineWith: isName ? 'OR' : 'AND',
    })
    .map((result) => result as unknown as Stored);
  const chosen = (name: string) =>
    boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
  const wanted = new Map(facets.map((name) => [name, chosen(name)]));
  const has = ({ facets: values }: Stored, name: string) => {
    const ofName = wanted.get(name) ?? [];
    return ofName.length === 0 || ofName.some((value) => values[name]?.includes(value));
  };
  const all = found.filter((one) => facets.every((name) => has(one, name)));
  part('results')?.replaceChildren(...all.slice(0, 10).map(itemOf));
  for (const box of boxes) {
    const others = facets.filter((name) => name !== box.name);
    const count = found.filter(
      (one) => one.facets[box.name]?.includes(box.value) && others.every((name) => has(one, name)),
    ).length;
    const place = box.closest('li')?.querySelector('[data-part="count"]');
    if (place) place.textContent = String(count);
  }
  const total = part('count-of-results');
  if (total) total.textContent = `${all.length} briefs`;
  part('region')?.setAttribute('aria-busy', 'false');
}

function itemOf({ url, title }: Stored): HTMLElement {
  const link = document.createElement('a');
  link.dataset['part'] = 'title';
  link.href = url;
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
