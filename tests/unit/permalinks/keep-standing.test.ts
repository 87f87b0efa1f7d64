import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { findBrokenPromises } from '../../../src/permalinks/merge/broken-promises.ts';
import { settleLedger } from '../../../src/permalinks/merge/merge-ledgers.ts';
import { editText, firstText } from '../../bench/lives/edit-text.ts';
import { type LivedText, markdownOf } from '../../bench/lives/lived-text.ts';
import { randomFor } from '../../bench/random.ts';
import { brief, stateOf } from './texts.ts';

interface Bodies {
  en: string;
  ar: string;
}

/** Publishes a brief in two languages, from the ledger that keeps what was published where that is known. */
function publish({ en, ar }: Bodies, ledger: Ledger = emptyLedger, published?: Ledger) {
  const input = brief(en, ledger, ar);
  const texts = [input.first, ...input.translations];
  const settled = published ? settleLedger(published, ledger, texts) : ledger;
  const { ids, retire } = assignPermalinks({ ...input, ledger: settled });
  return { ids: Object.fromEntries(ids), ledger: retire('2026-05-03') };
}

const [first, second, third, fourth] = [
  {
    en: 'The talks in Geneva ended without a date, and everybody went home.',
    ar: 'انتهت المحادثات في جنيف من دون موعد وعاد الجميع إلى بيوتهم.',
  },
  {
    en: 'The Security Council adopted its resolution in December without a single vote against it from any of the members.',
    ar: 'اعتمد مجلس الأمن قراره.',
  },
  {
    en: 'An envoy proposed four groups.',
    ar: 'اقترح مبعوث أربع مجموعات عمل من السوريين على جميع الأعضاء الحاضرين. ولم يوافق عليها أحد منهم في تلك الجولة.',
  },
  {
    en: 'The coalition stayed away because nobody had promised anything to it.',
    ar: 'بقي الائتلاف بعيدا لأن أحدا لم يعده بشيء.',
  },
] as const;

const all = bodies([first, second, third, fourth]);
const published = publish(all);

function bodies(passages: readonly Bodies[]): Bodies {
  const joined = (language: keyof Bodies) =>
    passages.map((passage) => passage[language]).join('\n\n');
  return { en: joined('en'), ar: joined('ar') };
}

describe('words that were published and stand there as they did', () => {
  it('have the id that a branch had retired', () => {
    const branch = publish(bodies([first, third, fourth]), published.ledger);
    expect(stateOf(branch.ledger, 'p2')).toBe('removed → p1');
    const merged = publish(all, branch.ledger, published.ledger);
    expect(merged.ids).toEqual(published.ids);
    expect(merged.ledger).toEqual(published.ledger);
  });

  it('have it where a branch gave them another one, to which nothing leads then', () => {
    const without = publish(bodies([first, third, fourth]), published.ledger);
    const again = publish(all, without.ledger);
    expect(again.ids.en?.passages).toEqual(['p1', 'p1a', 'p3', 'p4']);
    const merged = publish(all, again.ledger, published.ledger);
    expect(merged.ids).toEqual(published.ids);
    expect(merged.ledger).toEqual(published.ledger);
  });

  it('have it in a translation, where a branch joined it with another passage in its own way', () => {
    const joins = { en: `${second.en} ${third.en}`, ar: `${second.ar} ${third.ar}` };
    const branch = publish(bodies([first, joins, fourth]), published.ledger);
    const main = publish(bodies([first, second, fourth]), published.ledger);
    // The ledger of the branch with the texts of the main branch.
    const merged = publish(bodies([first, second, fourth]), branch.ledger, main.ledger);
    expect(merged.ids).toEqual(main.ids);
    expect(merged.ids.ar?.passages).toEqual(['p1', 'p2', 'p4']);
  });

  it('have it in all languages, where a branch made another passage of it that stands there too', () => {
    const long = {
      en: 'Diplomats of nine countries met in Vienna that autumn and wrote a calendar of eighteen months for elections which nobody held, as most of them had expected.',
      ar: 'التقى دبلوماسيو تسع دول في فيينا خريف ذلك العام وكتبوا جدولا من ثمانية عشر شهرا لانتخابات لم يجرها أحد كما توقع معظمهم.',
    };
    const joins = { en: `${third.en} ${long.en}`, ar: `${third.ar} ${long.ar}` };
    const joined = publish(bodies([first, second, joins, fourth]), published.ledger);
    const edited = {
      en: 'An envoy asked for four groups.',
      ar: third.ar.replace('جميع الأعضاء الحاضرين', 'الحاضرين'),
    };
    const branch = publish(bodies([first, second, edited, long, fourth]), joined.ledger);
    expect(branch.ids.en?.passages).toEqual(['p1', 'p2', 'p2a', 'p3', 'p4']);
    // The merge took the original of the main branch, and the translation of the other.
    const texts = bodies([first, second, { en: third.en, ar: edited.ar }, long, fourth]);
    const merged = publish(texts, branch.ledger, published.ledger);
    expect(merged.ids.en?.passages).toEqual(['p1', 'p2', 'p3', 'p3a', 'p4']);
    expect(merged.ids.ar?.passages).toEqual(merged.ids.en?.passages);
    expect(findBrokenPromises(published.ledger, merged.ledger)).toEqual([]);
  });

  it('have it in notes and headings', () => {
    const withParts = ({ en, ar }: Bodies): Bodies => ({
      en: `${en}\n\n## Said {#said}\n\n${first.en}[^of-it]\n\n[^of-it]: On what was said there.`,
      ar: `${ar}\n\n## قيل {#said}\n\n${first.ar}[^of-it]\n\n[^of-it]: عما قيل هناك.`,
    });
    const known = publish(withParts(second));
    const branch = publish(second, known.ledger);
    expect(stateOf(branch.ledger, 'of-it')).toMatch('removed');
    const merged = publish(withParts(second), branch.ledger, known.ledger);
    expect(merged.ids).toEqual(known.ids);
    expect(merged.ledger).toEqual(known.ledger);
  });

  it('give nothing back to a twin that went', () => {
    const known = publish(bodies([first, second, third, first]));
    const branch = publish(bodies([second, third, first]), known.ledger);
    const merged = publish(bodies([second, third, first]), branch.ledger, known.ledger);
    expect(merged.ids.en?.passages).toEqual(['p2', 'p3', 'p4']);
    expect(merged.ledger).toEqual(branch.ledger);
  });

  it('have the id that is pinned to them', () => {
    const pinned = bodies([first, second, { ...third, ar: `${third.ar} {#p4}` }]);
    const branch = publish(
      { en: all.en, ar: pinned.ar.replace(`${second.ar}\n\n`, '') },
      published.ledger,
    );
    const again = publish(
      { en: all.en, ar: pinned.ar.replace(`${second.ar}\n\n`, '') },
      branch.ledger,
      published.ledger,
    );
    expect(again.ids.ar?.passages).toEqual(['p1', 'p4']);
    expect(again.ledger).toEqual(branch.ledger);
  });
});

describe('a published text that comes back after any edits of a branch', () => {
  it('has all ids that it had, whatever the ledger of the branch says', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 3 }), (seed, rounds) => {
        const random = randomFor(seed, 'standing');
        let names = 0;
        const editing = { random, freshName: () => `Xora${(names += 1)}` };
        const text = firstText(editing);
        const before = markdown(text);
        const known = publish(before);
        let { ledger } = known;
        for (let round = 0; round < rounds; round++) {
          ledger = publish(markdown(editText(text, editing)), ledger).ledger;
        }
        expect(publish(before, ledger, known.ledger).ids).toEqual(known.ids);
      }),
      { numRuns: 30 },
    );
  });
});

function markdown(text: LivedText): Bodies {
  return { en: markdownOf(text, 'en'), ar: markdownOf(text, 'ar') };
}
