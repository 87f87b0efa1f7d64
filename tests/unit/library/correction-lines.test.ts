import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../src/model/records/brief.ts';
import { correctedPart, correctionId } from '../../../src/library/texts/correction-lines.ts';

const correction = (passage?: string, date = '2026-05-03'): Brief['corrections'][number] => ({
  ...{ date, kind: 'correction', text: { en: 'It was seven.' } },
  ...(passage === undefined ? {} : { passage }),
});
const text = {
  ids: { passages: ['p1', 'p3'], sections: ['what-to-do'], notes: {} },
  aliases: [{ id: 'p2', at: 'p3' }, { id: 'p9' }, { id: 'the-past', at: 'what-to-do' }],
};

describe('the part that a correction leads to', () => {
  it.each([
    ['is its passage', 'p1', 'p1'],
    ['is its section', 'what-to-do', 'what-to-do'],
    ['is what became of its passage', 'p2', 'p3'],
    ['is what became of its section', 'the-past', 'what-to-do'],
    ['is none where nothing became of it here', 'p9', undefined],
    ['is none where this language never had it', 'p7', undefined],
    ['is none where none is named', undefined, undefined],
  ])('%s', (_, passage, part) => {
    expect(correctedPart(correction(passage), text)).toBe(part);
  });
});

describe('the id of a correction', () => {
  it('stays when another day’s is written above or below it', () => {
    const [first, second] = [correction('p1'), correction('p3')];
    const later = correction('p1', '2026-06-01');
    const all = [later, first, second];
    expect(all.map((_, index) => correctionId(index, all))).toEqual([
      'change--2026-06-01-1',
      'change--2026-05-03-1',
      'change--2026-05-03-2',
    ]);
    expect(correctionId(0, [first, second, later])).toBe('change--2026-05-03-1');
  });
});
