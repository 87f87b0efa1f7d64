import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { localeOf } from '../../../../src/model/locale/locales.ts';

it('knows every language that the interface speaks', () => {
  const interfaces = readdirSync(new URL('../../../../src/strings/', import.meta.url))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace('.yaml', ''));
  const locales = readdirSync(new URL('../../../../src/model/locale/', import.meta.url));
  expect(locales).toEqual(expect.arrayContaining(interfaces.map((language) => `${language}.ts`)));
});

it('takes a region or script for the language', () => {
  expect(localeOf('en-GB')).toBe(localeOf('en'));
  expect(localeOf('ar-SY')).toBe(localeOf('ar'));
});

it('gives a language without a file nothing that is another one’s own', () => {
  expect(localeOf('fa').months).toBeUndefined();
  expect(localeOf('de').articles).toEqual([]);
});
