import { expect, it } from 'vitest';
import { beginsWithInitial } from '../../../../src/model/page/initial.ts';

it.each([
  'The talks',
  '“We will not',
  'A map',
  '¿Qué',
  '<em>As</em> said',
  'Été',
  'Ölpreis',
  '<span class="passage-marks"><a id="p2"></a></span>The',
])('`%s` begins with a drop capital', (text) => {
  expect(beginsWithInitial(`<p id="p1">${text}</p>`, 'en')).toBe(true);
});

it.each([
  'U.S. forces',
  '1,200 men',
  '“U.N.” said',
  'I’m',
  'L’ONU',
  '2015',
  '…and so',
  '— A',
  'قال',
  '«قال',
  'ד״ר',
  '中国',
  'A&amp;B',
])('`%s` does not', (text) => {
  expect(beginsWithInitial(`<p id="p1">${text}</p>`, 'en')).toBe(false);
});

it.each(['<ul><li>The', '<figure><img>', '<blockquote><p>The', ''])(
  '`%s` is no paragraph',
  (html) => {
    expect(beginsWithInitial(html, 'en')).toBe(false);
  },
);

it('is not in a text whose letters have no capitals', () => {
  expect(beginsWithInitial('<p id="p1">NATO قال إن</p>', 'ar')).toBe(false);
  expect(beginsWithInitial('<p id="p1">Το κείμενο</p>', 'el')).toBe(true);
});
