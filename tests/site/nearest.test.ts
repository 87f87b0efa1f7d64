import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../src/names/name-index.ts';
import { siteNames } from './site-names.ts';

const index = createNameIndex(siteNames());

describe('nearest', () => {
  it.each([
    ['Borshevskaya', 'anna-borshchevskaya'],
    ['Borschevskaya', 'anna-borshchevskaya'],
    ['Borchevskaya', 'anna-borshchevskaya'],
    ['بورشيفسكاي', 'anna-borshchevskaya'],
    ['Lavrof', 'sergei-lavrov'],
    ['Lavorv', 'sergei-lavrov'],
    ['Lawrow', 'sergei-lavrov'],
    ['Sergej Lavrov', 'sergei-lavrov'],
    ['Bogdanow', 'mikhail-bogdanov'],
    ['Borodawkin', 'alexey-borodavkin'],
    ['Meimim', 'hmeimim'],
    ['Himeimim', 'hmeimim'],
    ['Khodscha', undefined],
    ['Khojah', 'khaled-khoja'],
    ['Bortnikow', 'alexander-bortnikov'],
    ['Pederssen', 'geir-pedersen'],
    ['Etilef', 'syrian-national-coalition'],
    ['Daech', 'isis'],
    ['Qerry', 'john-kerry'],
    ['Tartoos', 'tartus'],
    ['Incirlick', 'incirlik'],
    ['لافرف', 'sergei-lavrov'],
    ['ISISS', 'isis'],
    ['بورودفكين', 'alexey-borodavkin'],
    ['الاعتراف', undefined],
    ['كانا', undefined],
    ['harbour', undefined],
    ['parliament', undefined],
    ['zzzzzzzz', undefined],
    ['the', undefined],
    ['us', undefined],
    ['', undefined],
  ])('of %s is one of %s', (written, id) => {
    const [first] = index.nearest(written);
    expect(first?.names[0]?.id).toBe(id);
  });

  it('offers the spelling as its record has it, at most three, the nearest first', () => {
    expect(index.nearest('borshchevskya')[0]).toMatchObject({
      text: 'Borshchevskaya',
      distance: 0.5,
    });
    const found = index.nearest('Riad Hijaab');
    expect(found[0]?.text).toBe('Riad Hijab');
    expect(found.length).toBeLessThanOrEqual(3);
    const distances = found.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('does not offer what is known already', () => {
    expect(index.nearest('Lavrov').map(({ text }) => text)).not.toContain('Lavrov');
  });
});
