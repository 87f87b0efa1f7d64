import { describe, expect, it } from 'vitest';
import { markPlace } from '../../../../src/cli/report/mark-place.ts';

const table: [name: string, line: string, place: string, expected: [string, string]][] = [
  ['a word', 'type: artical', '7+7', ['type: artical', '      ^^^^^^^']],
  ['a tab', '\ttype: x', '8+1', ['\ttype: x', '\t      ^']],
  ['wide letters', '日本: x', '5+1', ['日本: x', '      ^']],
  ['a wide word', 'a: 日本', '4+2', ['a: 日本', '   ^^^^']],
  [
    'accents by themselves',
    'Re\u0301sume\u0301: x',
    '11+1',
    ['Re\u0301sume\u0301: x', '        ^'],
  ],
  ['Arabic with vowels', 'كَتَبَ: x', '9+1', ['كَتَبَ: x', '     ^ “x”']],
  [
    'words in Arabic',
    'قال الوزير [3] أمس',
    '12+3',
    ['قال الوزير [3] أمس', '           ^^^ “[3] أمس”'],
  ],
  ['the end of a line', 'a: b', '5+1', ['a: b', '    ^']],
  ['a place behind the end', 'a: b', '99+9', ['a: b', '    ^']],
  ['what a terminal obeys', 'a\u001b[31mb', '7+1', ['a·[31mb', '      ^']],
];

describe('a mark under a place', () => {
  it.each(table)('stands under %s', (_, line, place, expected) => {
    const [column = 0, length = 0] = place.split('+').map(Number);
    expect(markPlace(line, { column, length })).toEqual(expected);
  });

  it('shows what is around a place in a long line', () => {
    const line = `${'word '.repeat(100)}WRONG ${'word '.repeat(100)}`;
    const [shown, mark] = markPlace(line, { column: 501, length: 5 }, 40);
    expect(shown).toMatch(/^….*WRONG.*…$/);
    expect(shown.slice(mark.indexOf('^'), mark.length)).toBe('WRONG');
    expect(shown.length).toBeLessThanOrEqual(42);
  });

  it('takes no longer for a line of a million letters', () => {
    const [shown] = markPlace('x'.repeat(1_000_000), { column: 500_000 });
    expect(shown).toMatch(/^…x{60,70}…$/);
  });
});
