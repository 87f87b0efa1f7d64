import { expect, test } from 'vitest';
import { readAddress, readId } from '../../../../src/client/search/direct/read-address.ts';

const site = {
  hosts: ['pincite.example', 'localhost:4321'],
  base: '/library/',
  home: '/library/ar/',
};

test.each([
  ['https://pincite.example/library/briefs/a-b/', '/library/briefs/a-b/'],
  ['https://pincite.example/library/briefs/a-b', '/library/briefs/a-b/'],
  ['HTTP://localhost:4321/library/ar/briefs/a/#p3', '/library/ar/briefs/a/#p3'],
  ['https://www.pincite.example/library/briefs/a/', '/library/briefs/a/'],
  ['www.pincite.example/library/briefs/a/', '/library/briefs/a/'],
  [
    'https://pincite.example/library/briefs/a/?v=3fk2#p12:~:text=some%20words',
    '/library/briefs/a/?v=3fk2#p12:~:text=some%20words',
  ],
  ['pincite.example/library/briefs/a/', '/library/briefs/a/'],
  ['/library/ar/topics/sanctions/', '/library/ar/topics/sanctions/'],
  ['/briefs/a/#note-1', '/library/briefs/a/#note-1'],
  ['ar/briefs/a', '/library/ar/briefs/a/'],
  ['a-b-2012#p12', '/library/ar/briefs/a-b-2012/#p12'],
  ['https://pincite.example/library', '/library/'],
])('%s is a page of the site', (text, href) => {
  expect(readAddress(text, site)).toEqual({ kind: 'own', href });
});

test.each([
  'https://example.org/library/briefs/a/',
  'https://pincite.example/elsewhere/',
  'https://',
  'https://[x/',
])('%s is a page elsewhere', (text) =>
  expect(readAddress(text, site)).toEqual({ kind: 'foreign' }),
);

test.each([
  'S/RES/2254',
  'and/or',
  '5/12/2015',
  '#p12',
  'C#',
  'A/91/997–S/2013/525',
  '//evil.example/briefs/a/',
  'javascript:alert(1)/',
])('%s is no address', (text) => expect(readAddress(text, site)).toBeUndefined());

test('an id is two words or more, since one is a word', () => {
  expect(readId('frus1861-d1', site)).toBe('/library/ar/briefs/frus1861-d1/');
  for (const text of ['talks', 'Peace-Talks', 'peace talks', 'a--b', '-a-b']) {
    expect(readId(text, site)).toBeUndefined();
  }
});
