import { expect, it } from 'vitest';
import { nameParts, sentenceParts } from '../../../../src/model/page/sentence.ts';

const names = [
  { href: '/authors/a/', text: 'Ann' },
  { href: '', text: 'Ben' },
  { href: '/authors/c/', text: 'سمر', language: 'ar' },
];

it('names are joined as the language joins them, each with its own link', () => {
  expect(nameParts(names, 'en')).toEqual([
    { text: 'Ann', tag: 'a', attributes: { href: '/authors/a/' } },
    { text: ', ' },
    { text: 'Ben' },
    { text: ', and ' },
    { text: 'سمر', tag: 'a', attributes: { href: '/authors/c/', lang: 'ar', dir: 'rtl' } },
  ]);
  const arabic = nameParts(names.slice(0, 2), 'ar').map(({ text }) => text);
  expect(arabic.join('')).toBe('Ann و\u00a0Ben');
});

it('a sentence keeps its own order around its slots, and slots that nothing fills', () => {
  const slots = { title: [{ text: 'T', tag: 'bdi' as const }], names: nameParts(names, 'en') };
  const text = sentenceParts('{names} wrote {title} in {year}.', slots).map((part) => part.text);
  expect(text.join('')).toBe('Ann, Ben, and سمر wrote T in {year}.');
});
