import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../src/names/name-index.ts';
import { fold } from '../../src/model/text/fold.ts';
import type { NamesFile } from '../../src/model/files/names-file.ts';
import { unpackName } from '../../src/model/files/packed-name.ts';
import { siteNames } from './site-names.ts';

const file = siteNames();
const names = file.names.map(unpackName);
const index = createNameIndex(file);

// A query, and what is recognised in it: the words as they stand, and the ids of the names.
const table: [string, ...string[]][] = [
  ['isis', 'isis isis'],
  ['Daesh', 'Daesh isis'],
  ["da'esh in Syria", "da'esh isis", 'Syria syria'],
  ['وداعش', 'وداعش isis'],
  ['لداعش وبداعش', 'لداعش isis', 'وبداعش isis'],
  ['this is what it is'],
  ['IS fighters', 'IS isis'],
  ['WHAT IS NEW'],
  ['WHAT IS NEW 2254'],
  ['IS', 'IS isis'],
  ['US AND ISIS', 'ISIS isis'],
  ['US ISIS', 'US united-states', 'ISIS isis'],
  ['what did us officials say'],
  ['US officials', 'US united-states'],
  ['u.s. policy', 'u.s. united-states'],
  ['UN Security Council', 'UN Security Council un-security-council'],
  ['U.N. envoy', 'U.N. united-nations'],
  ['usa', 'usa united-states'],
  ['cast doubt'],
  ['CAST report', 'CAST cast'],
  ['SNC', 'SNC high-negotiations-committee syrian-national-coalition syrian-national-council'],
  ['Moscow Platform', 'Moscow Platform moscow-platform moscow-principles'],
  ['Syrian National Council', 'Syrian National Council syrian-national-council'],
  ['Syrian national'],
  ['للائتلاف', 'للائتلاف syrian-national-coalition'],
  ['ائتلاف'],
  ['والأسد', 'والأسد bashar-al-assad'],
  ['للاسد', 'للاسد bashar-al-assad'],
  ["Assad's departure", "Assad's bashar-al-assad"],
  ['Bashar Assad', 'Bashar Assad bashar-al-assad'],
  ['bashar el-asad', 'bashar el-asad bashar-al-assad'],
  ['president el-asad', 'el-asad bashar-al-assad'],
  ["ISIS's leader and the US's role", "ISIS's isis", "US's united-states"],
  ["us's"],
  ['el-Assad', 'el-Assad bashar-al-assad'],
  ['Annan plan', 'Annan plan annan-plan'],
  ['Kofi Annan', 'Kofi Annan kofi-annan'],
  ['geneva ii and geneva i', 'geneva ii geneva-ii', 'geneva i geneva-communique'],
  ['جنيف ٢', 'جنيف ٢ geneva-ii'],
  ['بجنيف 3', 'بجنيف 3 geneva-iii'],
  ['mig31', 'mig31 mig-31'],
  ['MIG 31', 'MIG 31 mig-31'],
  ['resolution 2254', 'resolution 2254 resolution-2254'],
  ['S/RES/2254', 'S/RES/2254 resolution-2254'],
  ['S/RES/2254(2015)', 'S/RES/2254(2015 resolution-2254'],
  ['بالقرار ٢٢٥٤ (٢٠١٥)', 'بالقرار ٢٢٥٤ (٢٠١٥ resolution-2254'],
  ['أمريكا', 'أمريكا united-states'],
  ['أمريكا الشمالية', 'أمريكا الشمالية north-america'],
  ['أميركا الشمالية', 'أميركا الشمالية north-america'],
  ['بالولايات المتحدة', 'بالولايات المتحدة united-states'],
  ['سورية وروسيا', 'سورية syria', 'وروسيا russia'],
  ['al-Nusra', 'al-Nusra al-nusra-front'],
  ['turkiye', 'turkiye turkey'],
  ['borshchevskaya', 'borshchevskaya anna-borshchevskaya'],
  ['IS Caucasus Province', 'IS Caucasus Province is-caucasus-province'],
  [''],
  ['nothing known here'],
];

describe('recognise', () => {
  it.each(table)('finds in “%s” what is there', (query, ...expected) => {
    const found = index.recognise(query).map(({ text, names: owners }) => {
      return [text, ...owners.map(({ id }) => id)].join(' ');
    });
    expect(found).toEqual(expected.filter(Boolean));
  });

  it.each([
    ['ISIS', ['Islamic State', 'Daesh', 'داعش', 'ISIL'], ['ISIS', 'IS']],
    ['Islamic State', ['ISIS', 'ISIL', 'Daesh'], ['IS', 'Islamic State']],
    [
      'SNC',
      [
        'Syrian National Coalition',
        'Syrian National Council',
        'Syrian Negotiation Commission',
        'Etilaf',
      ],
      ['SNC', 'الائتلاف'],
    ],
    ['Syrian National Council', ['المجلس الوطني السوري'], ['SNC']],
    ['سورية', ['سوريا', 'Syria'], ['سورية']],
    ['والأسد', ['بشار الأسد', 'الأسد', 'Assad', 'Bashar al-Asad'], ['والأسد', 'Asad']],
    ["Assad's", ['Assad', 'Bashar al-Asad'], ["Assad's", 'Asad']],
    ['mig31', ['MiG-31', 'Foxhound'], []],
    ['Hmeymim', ['Hmeimim', 'Khmeimim', 'حميميم'], ['Hmeymim']],
  ])('searches beside %s for its other spellings', (query, some, without) => {
    const [{ others = [] } = {}] = index.recognise(query);
    expect(others).toEqual(expect.arrayContaining(some));
    expect(others.filter((other) => without.includes(other))).toEqual([]);
    expect(new Set(others.map(fold)).size).toBe(others.length);
  });

  it('knows every spelling of the content, in whatever it stands', () => {
    for (const known of names) {
      for (const { text } of known.spellings) {
        const query = `zzz ${text} zzz`;
        const found = index
          .recognise(query)
          .find(({ names: owners }) => owners.some(({ id }) => id === known.id));
        expect(found && query.slice(found.start, found.end), text).toBe(text.replace(/[.)]$/, ''));
      }
    }
  });

  it('gives ranges of the query that do not overlap, in order', () => {
    const spellings = names.flatMap((known) => known.spellings.map(({ text }) => text));
    const word = fc.oneof(
      fc.constantFrom(...spellings),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const query = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(query, (text) => {
        let last = 0;
        for (const found of index.recognise(text)) {
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.names.length).toBeGreaterThan(0);
          last = found.end;
        }
      }),
    );
  });

  it('knows a spelling behind every Arabic prefix and pair of them', () => {
    const one: NamesFile = { version: 1, names: [{ kind: 'talks', name: { ar: 'فيينا' } }] };
    const own = createNameIndex(one);
    for (const prefix of [
      'و',
      'ف',
      'ب',
      'ك',
      'ل',
      'ال',
      'وب',
      'ول',
      'فل',
      'وال',
      'بال',
      'لل',
      'ولل',
      'وبال',
    ]) {
      expect(own.recognise(`${prefix}فيينا`), prefix).toHaveLength(1);
    }
    expect(own.recognise('سفيينا')).toEqual([]);
  });
});
