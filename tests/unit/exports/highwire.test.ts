import { describe, expect, it } from 'vitest';
import { toHighwire } from '../../../src/exports/highwire.ts';
import type { CslItem, CslName } from '../../../src/model/citation/csl-item.ts';
import { personName } from '../../../src/model/citation/csl-name.ts';
import { fileWork } from './filed-work.ts';

const filed = (item: Omit<CslItem, 'id'>) =>
  fileWork({
    metas: toHighwire({ id: 'x', ...item }).map(([name, content]) => ({ name, content })),
    title: 'the title of the page',
    canonical: 'https://pincite.example/sources/x/',
  });

const authors = (names: CslName[], rest: Partial<CslItem> = {}) =>
  filed({ type: 'report', title: 'T', publisher: 'P', author: names, ...rest }).creators.map(
    ({ lastName, firstName }) => [lastName.replaceAll('\u00a0', ' '), firstName],
  );

describe('names as a reference manager files them', () => {
  it.each<[string, CslName, [string, string]]>([
    ['a person', { family: 'Doe', given: 'Jane' }, ['Doe', 'Jane']],
    ['a particle', personName('Staffan de Mistura'), ['de Mistura', 'Staffan']],
    ['an Arabic article', personName('Adel al-Jubeir'), ['al-Jubeir', 'Adel']],
    [
      'two words on either side of the comma',
      { family: 'García Márquez', given: 'Gabriel José' },
      ['García Márquez', 'Gabriel José'],
    ],
    ['an organisation', { literal: 'Human Rights Watch' }, ['Human Rights Watch', '']],
    ['an Arabic name', { literal: 'آنا بورشفسكايا' }, ['آنا بورشفسكايا', '']],
    ['a single name', { literal: 'AFP' }, ['AFP', '']],
  ])('%s stays one name', (_, name, expected) => {
    expect(authors([name])).toEqual([expected]);
    expect(authors([name, { literal: 'Others' }])[0]).toEqual(expected);
  });

  it('of forty authors are forty', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      family: `Doe${index}`,
      given: 'Jane Ann',
    }));
    expect(authors(many)).toHaveLength(40);
  });

  it('are none where nobody is named', () => {
    expect(authors([])).toEqual([]);
  });
});

describe('a work as a reference manager files it', () => {
  it.each([
    [
      'report',
      { publisher: 'The Institute' },
      { itemType: 'report', institution: 'The Institute' },
    ],
    ['report', {}, { itemType: 'report', institution: '' }],
    [
      'article-newspaper',
      { 'container-title': 'The Daily', page: '3–4' },
      { itemType: 'newspaperArticle', holder: 'The Daily', pages: '3-4' },
    ],
    [
      'article-journal',
      { 'container-title': 'Foreign Affairs', DOI: '10.1/x' },
      { itemType: 'journalArticle', holder: 'Foreign Affairs', doi: '10.1/x' },
    ],
    ['chapter', { 'container-title': 'A Book' }, { itemType: 'bookSection', holder: 'A Book' }],
    ['book', { ISBN: '978-0-306-40615-7' }, { itemType: 'book' }],
    ['thesis', { publisher: 'A University' }, { itemType: 'thesis', institution: 'A University' }],
    ['webpage', {}, { itemType: 'webpage', holder: '' }],
    ['document', {}, { itemType: 'document' }],
    ['interview', {}, { itemType: 'interview' }],
  ])('is what it is: %s %j', (type, rest, expected) => {
    expect(filed({ type, title: 'T', ...rest })).toMatchObject({ title: 'T', ...expected });
  });

  it.each([
    [{ 'date-parts': [[2015, 8, 18]] }, '2015/08/18'],
    [{ 'date-parts': [[2015]] }, '2015'],
    [{ 'date-parts': [[2015, 8]], circa: true as const }, '2015/08'],
    [
      {
        'date-parts': [
          [2015, 8],
          [2016, 1],
        ],
      },
      '2015/08',
    ],
    [{ 'date-parts': [[2015]], season: 2 }, '2015'],
    [{ 'date-parts': [[-44, 3, 15]] }, ''],
    [{ literal: 'the 1990s' }, ''],
  ])('has a date or none: %j', (issued, date) => {
    expect(filed({ type: 'webpage', title: 'T', issued }).date).toBe(date);
  });

  it('has no title but that of the page where the work has none', () => {
    expect(toHighwire({ id: 'x', type: 'report' }).map(([name]) => name)).toEqual(['z:itemType']);
  });
});
