import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { NamesFile } from '../../src/model/files/names-file.ts';
import { all, attributes, readPage, words } from './pages.ts';

const dir = inject('exampleSite');

describe('the list of names', () => {
  it.each([
    ['names/index.html', ['Harbour Council', 'Harbour Court'], 'HC'],
    ['ar/names/index.html', ['مجلس الميناء', 'Harbour Court'], 'HC'],
  ])('%s has every name with its spellings, and leads to its page', (file, names, acronym) => {
    const page = readPage(dir, file);
    expect(all(page, '.name-list h3').map(words)).toEqual(names);
    expect(attributes(page, '.name-list > li', 'id')).toEqual(['harbour-council', 'harbour-court']);
    expect(words(all(page, '#harbour-council .name-facts')[0])).toContain(acronym);
    expect(words(all(page, '#harbour-council .name-facts')[0])).toContain('Quay Board');
    expect(attributes(page, '.name-list h3 a', 'href')).toEqual([
      `/${file.replace('index.html', 'harbour-council/')}`,
      `/${file.replace('index.html', 'harbour-court/')}`,
    ]);
  });

  it('says what a name must not be confused with, and leads there', () => {
    const page = readPage(dir, 'names/index.html');
    expect(attributes(page, '#harbour-council dd a', 'href')).toEqual(['/names/harbour-court/']);
  });

  it('says the language of spellings in another script', () => {
    const arabic = all(readPage(dir, 'names/index.html'), '.name-facts [lang="ar"][dir="rtl"]');
    expect(arabic.map(words)).toEqual(['مجلس الميناء', 'محكمة الميناء']);
  });
});

it.each(['names/sergei-lavrov', 'ar/names/sergei-lavrov'])(
  '%s shows the name in the words of every passage',
  (name) => {
    const page = readPage(inject('realSite'), `${name}/index.html`);
    const shown = all(page, 'li li').map(words);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((one) => !/Lavrov|لافروف/u.test(one))).toEqual([]);
  },
);

it('search/names.json has all names, once for all languages', () => {
  const file = JSON.parse(readFileSync(join(dir, 'search/names.json'), 'utf8')) as NamesFile;
  expect(file).toEqual({
    version: 1,
    names: [
      {
        kind: 'organisation',
        name: { en: 'Harbour Council', ar: 'مجلس الميناء' },
        spellings: ['HC', 'Quay Board'],
      },
      { kind: 'organisation', name: { en: 'Harbour Court' }, spellings: ['محكمة الميناء'] },
    ],
  });
});
