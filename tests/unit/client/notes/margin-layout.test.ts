import { describe, expect, test } from 'vitest';
import { layOutNotes } from '../../../../src/client/notes/margin-layout.ts';

const bounds = { drift: 100, end: 1000, line: 10 };
const wanted = (note: string, top: number, height = 60, least = Math.min(height, 60)) => ({
  ...{ note, top, height, least },
});
const layOut = (notes: readonly ReturnType<typeof wanted>[]) =>
  [...layOutNotes(notes, bounds)].map(([note, { top, height }]) => [note, top, height]);

describe('the layout of notes in the margin', () => {
  test('a note stands at its call, or below the note before it', () => {
    expect(layOut([wanted('a', 10), wanted('b', 40), wanted('c', 300)])).toEqual([
      ['a', 10, 60],
      ['b', 70, 60],
      ['c', 300, 60],
    ]);
  });

  test('a long note stands whole where the next one has room at its call or near it', () => {
    expect(layOut([wanted('a', 0, 290), wanted('b', 200), wanted('c', 600, 390)])).toEqual([
      ['a', 0, 290],
      ['b', 290, 60],
      ['c', 600, 390],
    ]);
  });

  test('it is cut by the lines that the next one lacks, and by no more', () => {
    expect(layOut([wanted('a', 0, 215), wanted('b', 100)])).toEqual([
      ['a', 0, 195],
      ['b', 195, 60],
    ]);
  });

  test('the nearest note above is cut first, and not below its fewest lines', () => {
    const crowd = [wanted('a', 0, 200), wanted('b', 10, 80), wanted('c', 50)];
    expect(layOut(crowd)).toEqual([
      ['a', 0, 90],
      ['b', 90, 60],
      ['c', 150, 60],
    ]);
  });

  test('a note that stands apart from those below is not cut for them', () => {
    const [first] = layOut([wanted('a', 0, 90), wanted('b', 100, 150), wanted('c', 101)]);
    expect(first).toEqual(['a', 0, 90]);
  });

  test('a note too far from its call is left out, and does not push the next one', () => {
    const crowd = ['a', 'b', 'c', 'd'].map((note) => wanted(note, 0));
    expect(layOut([...crowd, wanted('e', 90)])).toEqual([
      ['a', 0, 60],
      ['b', 60, 60],
      ['e', 120, 60],
    ]);
  });

  test('no note is cut for one that is left out', () => {
    const crowd = [wanted('a', 0, 70), ...['b', 'c', 'd'].map((note) => wanted(note, 0))];
    expect(layOut(crowd)[0]).toEqual(['a', 0, 70]);
  });

  test('a note stands once, beside the first of its calls that has room', () => {
    const crowd = ['a', 'b', 'c', 'a', 'c'].map((note, index) => wanted(note, index > 2 ? 400 : 0));
    expect(layOut(crowd)).toEqual([
      ['a', 0, 60],
      ['b', 60, 60],
      ['c', 400, 60],
    ]);
  });

  test('where the margin ends the last note is cut, and none stands below', () => {
    expect(layOut([wanted('a', 900, 200), wanted('b', 935)])).toEqual([['a', 900, 100]]);
  });
});
