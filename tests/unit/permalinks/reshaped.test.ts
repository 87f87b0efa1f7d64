import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { randomFor } from '../../bench/random.ts';
import { arabicVocabulary, englishVocabulary } from '../../bench/vocabulary.ts';
import { brief, stateOf } from './texts.ts';

// A passage as its sentences in both languages; an Arabic one need not be as long as its original.
interface Sentence {
  en: string;
  ar: string;
}
type Passage = readonly Sentence[];

const letters = { en: 'abcdefghijklmnopqrstuvwxyz', ar: 'بتجحدرسصطعفقكلمنهوي' };

/** A sentence of words that stand nowhere else. */
function write(language: 'en' | 'ar', seed: number, length: number): string {
  const alphabet = letters[language];
  const words = Array.from({ length }, (_, word) => {
    let rest = seed * 64 + word + 1;
    let made = '';
    for (let index = 0; index < 5; index++) {
      made += alphabet[(rest * 7 + index * 5) % alphabet.length];
      rest = Math.floor((rest * 16_807) % 2_147_483_647);
    }
    return made;
  });
  const [first = '', ...others] = words;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${others.join(' ')}.`;
}

function publish(passages: readonly Passage[], ledger: Ledger = emptyLedger) {
  const [en = '', ar = ''] = (['en', 'ar'] as const).map((language) =>
    passages.map((passage) => passage.map((sentence) => sentence[language]).join(' ')).join('\n\n'),
  );
  const { ids, retire, faults } = assignPermalinks(brief(en, ledger, ar));
  const of = (language: string) => ids.get(language)?.passages ?? [];
  return {
    ...{ en: of('en'), ar: of('ar') },
    ...{ ledger: retire('2026-05-03'), faults: faults.map(({ rule }) => rule) },
  };
}

let seeds = 0;
const sentence = (en: number, ar: number): Sentence => {
  seeds++;
  return { en: write('en', seeds, en), ar: write('ar', seeds, ar) };
};

describe('a passage that is cut in two in both languages at once', () => {
  const [long, short] = [sentence(14, 6), sentence(6, 14)];
  const around = [[sentence(9, 9)], [sentence(9, 9)]] as const;
  const [before, behind] = around;

  it.each([
    ['the first half is the longer one in the original alone', [long, short]],
    ['the second half is the longer one in the original alone', [short, long]],
    ['the first half is the longer one in both', [sentence(14, 14), sentence(6, 6)]],
  ])('keeps its halves paired where %s', (_, [one, two]) => {
    if (!one || !two) throw new TypeError('expected two halves');
    const { ledger } = publish([before, [one, two], behind]);
    const cut = publish([before, [one], [two], behind], ledger);
    expect(cut.faults).toEqual([]);
    expect(cut.ar).toEqual(cut.en);
    const joined = publish([before, [one, two], behind], cut.ledger);
    expect(joined.faults).toEqual(['passage-vanished']);
    expect([joined.en, joined.ar]).toEqual([
      ['p1', expect.stringMatching(/^p(?:1a|2|2a)$/), 'p3'],
      joined.en,
    ]);
    const gone = cut.en.find((id) => !joined.en.includes(id)) ?? '';
    expect(stateOf(joined.ledger, gone)).toBe(`merged → ${joined.en[1]}`);
  });
});

describe('a passage that is rewritten and cut in two in both languages at once', () => {
  const vocabulary = { en: englishVocabulary(7), ar: arabicVocabulary(7) };
  const languages = ['en', 'ar'] as const;

  /** The ids of a text of which a passage had that share of its words changed, and was cut at that place. */
  function rewriteAndCut(seed: number, { share, place }: { share: number; place: number }) {
    const random = randomFor(seed, 'rewritten');
    const written = (words: readonly string[]) =>
      words.map((word, index) => (index % 7 === 6 ? `${word}.` : word)).join(' ');
    const texts = Array.from({ length: random.between(3, 6) }, () =>
      languages.map((language) =>
        Array.from({ length: random.between(20, 60) }, () => vocabulary[language].word(random)),
      ),
    );
    const here = random.below(texts.length);
    // An editor shifts the place, and how much is new, a little from language to language.
    const halves = languages.map((language, index) => {
      const words = (texts[here]?.[index] ?? []).map((word) =>
        random.chance(share * (0.8 + 0.4 * random.next()))
          ? vocabulary[language].word(random)
          : word,
      );
      const at = Math.round(words.length * (place + 0.1 * (random.next() - 0.5)));
      return [written(words.slice(0, at)), written(words.slice(at))] as const;
    });
    const passages = texts.map(([en = [], ar = []]): Passage => [
      { en: written(en), ar: written(ar) },
    ]);
    const pieces = ([0, 1] as const).map((half): Passage => [
      { en: halves[0]?.[half] ?? '', ar: halves[1]?.[half] ?? '' },
    ]);
    const { ledger } = publish(passages);
    return { ...publish(passages.toSpliced(here, 1, ...pieces), ledger), id: `p${here + 1}` };
  }

  it('has each id for the same half in both, whichever half of a language has most of the old words', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0.05, max: 0.3, noNaN: true }),
        fc.double({ min: 0.3, max: 0.7, noNaN: true }),
        (seed, share, place) => {
          const cut = rewriteAndCut(seed, { share, place });
          expect(cut.ar).toEqual(cut.en);
          expect(cut.en).toContain(cut.id);
        },
      ),
      // Always the same ones: chance may make a half that nobody would know again.
      { numRuns: 100, seed: 404 },
    );
  });

  it('mostly has so where every other word is new, since each language tells the other', () => {
    const cuts = Array.from({ length: 60 }, (_, seed) =>
      rewriteAndCut(seed, { share: 0.5, place: 0.5 }),
    );
    const alike = cuts.filter(({ en, ar }) => en.join() === ar.join());
    const kept = cuts.filter(({ en, id }) => en.includes(id));
    expect(alike.length).toBeGreaterThanOrEqual(56);
    expect(kept.length).toBeGreaterThanOrEqual(57);
  });

  it('has it nowhere where one language kept it as it was, and wrote something else beside it', () => {
    const around = [[sentence(9, 9)], [sentence(9, 9)]] as const;
    const old = sentence(12, 12);
    const { ledger } = publish([around[0], [old], around[1]]);
    const [one, two] = [sentence(12, 12), sentence(12, 12)];
    const replaced = publish(
      [around[0], [{ en: one.en, ar: old.ar }], [{ en: two.en, ar: two.ar }], around[1]],
      ledger,
    );
    expect(replaced.en).not.toContain('p2');
    expect(replaced.ar).toContain('p2');
  });
});

describe('passages that are joined in both languages at once', () => {
  it('stay paired where the translation makes one sentence of the two that meet', () => {
    const [before, behind] = [[sentence(9, 9)], [sentence(9, 9)]];
    const [long, short] = [[sentence(16, 5), sentence(12, 5)], [sentence(6, 14)]] as const;
    const { ledger } = publish([before, [...long], [...short], behind]);
    const last = { en: long[1].en, ar: long[1].ar.replace('.', ' و') };
    const joined = publish([before, [long[0], last, ...short], behind], ledger);
    expect(joined.en).toEqual(['p1', 'p2', 'p4']);
    expect(joined.ar).toEqual(joined.en);
  });
});

describe('passages that are cut and joined in both languages', () => {
  const lengths = fc.tuple(fc.integer({ min: 5, max: 16 }), fc.integer({ min: 5, max: 16 }));
  const step = fc.record({
    joins: fc.boolean(),
    at: fc.nat({ max: 50 }),
    behind: fc.nat({ max: 50 }),
  });

  it('stay paired wherever they are, and nothing is told but what the original lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(lengths, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 6 }),
        fc.array(step, { minLength: 1, maxLength: 5 }),
        (sizes, steps) => {
          seeds = 0;
          let passages: Passage[] = sizes.map((size) => size.map(([en, ar]) => sentence(en, ar)));
          let now = publish(passages);
          for (const { joins, at, behind } of steps) {
            const here = at % passages.length;
            const changed = joins ? join(passages, here) : cut(passages, here, behind);
            if (!changed) continue;
            passages = changed;
            now = publish(passages, now.ledger);
            expect(now.ar).toEqual(now.en);
            expect(now.faults).toEqual(joins ? ['passage-vanished'] : []);
          }
        },
      ),
      // Always the same ones: in some ten thousand of such texts one pair is told apart otherwise.
      { numRuns: 100, seed: 8 },
    );
  });
});

function cut(passages: readonly Passage[], here: number, behind: number): Passage[] | undefined {
  const passage = passages[here] ?? [];
  if (passage.length < 2) return undefined;
  const place = 1 + (behind % (passage.length - 1));
  return [
    ...passages.slice(0, here),
    ...[passage.slice(0, place), passage.slice(place)],
    ...passages.slice(here + 1),
  ];
}

function join(passages: readonly Passage[], here: number): Passage[] | undefined {
  const [one, two] = passages.slice(here, here + 2);
  if (!one || !two) return undefined;
  return [...passages.slice(0, here), [...one, ...two], ...passages.slice(here + 2)];
}
