// The search page of the site with MiniSearch in place of its own search; the address says what is asked.
import type MiniSearchClass from 'minisearch';

interface Stored {
  url: string;
  title: string;
  facets: Record<string, string[]>;
}

const facets = ['topic', 'region', 'type', 'author'];
const libraryAddress = '/minisearch/library.js';

const [library, index] = await Promise.all([
  import(libraryAddress) as Promise<{ default: typeof MiniSearchClass }>,
  fetch('/minisearch/index.json').then((response) => response.text()),
]);
const engine = library.default.loadJSON<Stored>(index, {
  fields: ['title', 'text'],
  storeFields: ['url', 'title', 'facets'],
});

const parameters = new URLSearchParams(location.search);
const spellings = parameters.getAll('spelling');
const words = parameters.get('q');
const found = engine
  .search(
    spellings.length > 0
      ? { combineWith: 'OR', queries: spellings }
      : (words ?? library.default.wildcard),
    { combineWith: spellings.length > 0 ? 'OR' : 'AND' },
  )
  .map((result) => result as unknown as Stored);
const has = ({ facets: values }: Stored, name: string) => {
  const chosen = parameters.getAll(name);
  return chosen.length === 0 || chosen.some((value) => values[name]?.includes(value));
};
const all = found.filter((one) => facets.every((name) => has(one, name)));

const part = (name: string) => document.querySelector(`[data-part="${name}"]`);
part('results')?.append(
  ...all.slice(0, 10).map(({ url, title }) => {
    const link = document.createElement('a');
    link.dataset['part'] = 'title';
    link.href = url;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    return item;
  }),
);
for (const box of document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
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
