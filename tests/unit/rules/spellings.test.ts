import { describe, expect, it } from 'vitest';
import { findCommonSpellings } from '../../../src/rules/common-spellings.ts';
import { findRepeatedSpellings } from '../../../src/rules/repeated-spellings.ts';
import { findSharedSpellings } from '../../../src/rules/shared-spellings.ts';
import { findUnknownNames } from '../../../src/rules/unknown-names.ts';
import { type Sample, sampleContent, summarize } from './sample-content.ts';

const line = { en: 'A name.' };
const kind = 'organisation';
const name = (en: string, spellings: unknown[] = [], more = {}) => ({
  ...{ kind, name: { en }, line, spellings },
  ...more,
});
const exactCase = true;
const noExpand = true;
const ambiguous = true;

describe('findCommonSpellings', () => {
  it.each<[string, Sample]>([
    ['capitals alone', { names: { a: name('Cast Institute', [{ text: 'CAST', exactCase }]) } }],
    ['what is not searched for', { names: { a: name('Ash', [{ text: 'Power', noExpand }]) } }],
    ['a common word among others', { names: { a: name('The Power Group') } }],
    ['a name whose marks stand below', { names: { a: name('WHO', [{ text: 'WHO', exactCase }]) } }],
    ['a letter in its capital', { names: { a: name('X', [{ text: 'X', exactCase }]) } }],
    ['a letter with a word, and a word of one sign', { names: { a: name('Mr X', ['毛']) } }],
    ['regions that are no names', { regions: { us: { name: { en: 'US' } } } }],
  ])('passes %s', (_, sample) => {
    expect(findCommonSpellings(sampleContent(sample))).toEqual([]);
  });

  it.each<[string, Sample, string]>([
    ['English', { names: { a: name('Ash', ['WHO']) } }, 'names/a.yaml[spellings.0]'],
    ['Arabic', { names: { a: name('Ash', ['رَئيس']) } }, 'names/a.yaml[spellings.0]'],
    [
      'an acronym with points',
      { names: { a: name('Ash', [], { acronyms: ['U.S.'] }) } },
      'names/a.yaml[acronyms.0]',
    ],
    ['a name', { names: { a: name('Will') } }, 'names/a.yaml[name.en]'],
    ['a letter', { names: { a: name('X') } }, 'names/a.yaml[name.en]'],
    ['what is a letter without its signs', { names: { a: name('C++') } }, 'names/a.yaml[name.en]'],
    ['an Arabic letter', { names: { a: name('Ash', ['س']) } }, 'names/a.yaml[spellings.0]'],
    [
      'a region',
      { regions: { us: { name: { en: 'Union' }, spellings: ['USA'] } } },
      'regions/us.yaml[name.en]',
    ],
  ])('finds a common word in %s', (_, sample, place) => {
    const faults = findCommonSpellings(sampleContent(sample));
    expect(summarize(faults)).toEqual([`${place} spelling-common`]);
  });
});

describe('findSharedSpellings', () => {
  const marked = { text: 'SNC', ambiguous };

  it('passes what all owners mark, also of three', () => {
    const names = { a: name('A', [marked]), b: name('B', [marked]), c: name('C', [marked]) };
    expect(findSharedSpellings(sampleContent({ names }))).toEqual([]);
  });

  it('reports each owner that does not, and names all files', () => {
    const names = { a: name('A', [marked]), b: name('B', ['snc']), c: name('C', ['S.N.C.']) };
    const faults = findSharedSpellings(sampleContent({ names }));
    expect(summarize(faults)).toEqual([
      'names/b.yaml[spellings.0] spelling-shared',
      'names/c.yaml[spellings.0] spelling-shared',
    ]);
    for (const { message } of faults) {
      expect(message).toMatch(/names\/a\.yaml/);
      expect(message).toMatch(/names\/b\.yaml/);
      expect(message).toMatch(/names\/c\.yaml/);
    }
  });

  it('compares names, regions and authors', () => {
    const content = sampleContent({
      names: { a: name('Al-Sham') },
      regions: { b: { name: { en: 'B' }, spellings: ['al sham'] } },
      authors: { c: { kind, name: { en: 'C' }, line, spellings: ['AL‑SHAM'] } },
    });
    expect(summarize(findSharedSpellings(content)).map((one) => one.split('[')[0])).toEqual([
      'names/a.yaml',
      'regions/b.yaml',
      'authors/c.yaml',
    ]);
  });
});

describe('findRepeatedSpellings', () => {
  it.each([
    [["Da'esh", 'DAESH'], 1],
    [['Islamic State'], 1],
    [[{ text: 'Islamic State', noExpand }], 0],
    [[{ text: 'islamic state', noExpand }], 1],
    [['جبهة', 'جبهه'], 1],
    [['الأسد', 'الاسد', 'الإسد'], 2],
    [['Assad', 'Asad'], 0],
  ])('of %j finds %i', (spellings, count) => {
    const content = sampleContent({ names: { a: name('Islamic State', spellings) } });
    expect(findRepeatedSpellings(content)).toHaveLength(count);
  });

  it('lets two languages write a name alike', () => {
    const one = { kind, line, name: { en: 'ISIS', fr: 'ISIS' } };
    expect(findRepeatedSpellings(sampleContent({ names: { a: one } }))).toEqual([]);
  });
});

it('names not to be confused with are there, or the nearest is offered', () => {
  const names = {
    isis: name('ISIS', [], { notToConfuseWith: ['isil', 'other'] }),
    other: name('O'),
  };
  const faults = findUnknownNames(sampleContent({ names }));
  expect(summarize(faults)).toEqual(['names/isis.yaml[notToConfuseWith.0] name-unknown']);
  expect(faults[0]?.message).toContain('Did you mean `isis`?');
});
