import { describe, expect, test } from 'vitest';
import { layOutNotes, roomBelow } from '../../../../src/client/notes/margin-layout.ts';

const bounds = { drift: 100, end: 1000 };
const wanted = (note: string, top: number, height = 60) => ({ note, top, height });

describe('the layout of notes in the margin', () => {
  test('a note stands at its call, or below the note before it', () => {
    const tops = layOutNotes([wanted('a', 10), wanted('b', 40), wanted('c', 300)], bounds);
    expect([...tops]).toEqual([
      ['a', 10],
      ['b', 70],
      ['c', 300],
    ]);
  });

  test('a note too far from its call is left out, and does not push the next one', () => {
    const crowd = ['a', 'b', 'c', 'd'].map((note) => wanted(note, 0));
    const tops = layOutNotes([...crowd, wanted('e', 90)], bounds);
    expect([...tops]).toEqual([
      ['a', 0],
      ['b', 60],
      ['e', 120],
    ]);
  });

  test('a note stands once, beside the first of its calls that has room', () => {
    const crowd = ['a', 'b', 'c', 'a', 'c'].map((note, index) => wanted(note, index > 2 ? 400 : 0));
    expect([...layOutNotes(crowd, bounds)]).toEqual([
      ['a', 0],
      ['b', 60],
      ['c', 400],
    ]);
  });

  test('no note stands below the end', () => {
    expect([...layOutNotes([wanted('a', 930), wanted('b', 935)], bounds)]).toEqual([['a', 930]]);
  });

  test('the room of a note ends at the first call of the next one, the last at the end', () => {
    const calls = [wanted('a', 0), wanted('b', 100), wanted('a', 150), wanted('c', 400)];
    expect([...roomBelow(calls, 1000)]).toEqual([
      ['a', 100],
      ['b', 300],
      ['c', 600],
    ]);
  });
});
