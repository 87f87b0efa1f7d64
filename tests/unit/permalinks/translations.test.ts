import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import { outdatedIn } from '../../../src/permalinks/translations/outdated.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { brief, stateOf } from './texts.ts';

const english = [
  'Talks began in Geneva without any agenda, chaired by one envoy alone.',
  'Grain ships left Odessa under escort while insurers argued over premiums.',
  'Parliament adjourned twice because ministers refused to publish budgets.',
  'Engineers rebuilt bridges near Mosul using steel that donors delivered.',
  'Prisoners were exchanged at dawn along two roads outside Taiz.',
];
const arabic = [
  'بدأت المحادثات في جنيف بلا جدول أعمال وترأسها مبعوث واحد.',
  'غادرت سفن الحبوب أوديسا تحت الحراسة بينما اختلف المؤمّنون على الأقساط.',
  'رُفعت جلسات البرلمان مرتين لأن الوزراء رفضوا نشر الموازنات.',
  'أعاد المهندسون بناء الجسور قرب الموصل بفولاذ سلّمه المانحون.',
  'جرى تبادل الأسرى فجراً على طريقين خارج تعز.',
];
const fresh = {
  en: 'Quite another matter was settled in Vienna that winter.',
  ar: 'أما شؤون المياه فبُحثت في فيينا ذلك الشتاء.',
};

const body = (...passages: (string | undefined)[]) => passages.filter(Boolean).join('\n\n');

function publish(en: string, ar: string, ledger: Ledger = emptyLedger, day = '2026-05-03') {
  const { ids, retire, faults } = assignPermalinks(brief(en, ledger, ar));
  const [own, other] = [ids.get('en'), ids.get('ar')];
  if (!own || !other) throw new TypeError('expected ids in both languages');
  return { en: own, ar: other, ledger: retire(day), faults: faults.map(({ rule }) => rule) };
}

/** The same with the Arabic text as the first, the English one as its translation. */
function publishArabicFirst(ar: string, en: string, ledger: Ledger, day = '2026-06-01') {
  const { id, first, translations } = brief(en, ledger, ar);
  const [translation] = translations;
  if (!translation) throw new TypeError('expected a translation');
  const { ids, retire, faults } = assignPermalinks({
    ...{ id, ledger },
    first: { ...first, ...translation, data: first.data },
    translations: [{ ...translation, ...first, data: translation.data }],
  });
  return { ids, ledger: retire(day), faults: faults.map(({ rule }) => rule) };
}

const before = publish(body(...english), body(...arabic));
const all = ['p1', 'p2', 'p3', 'p4', 'p5'];

describe('the first language of a brief (L4)', () => {
  const mended = (text = '', from: string, to: string) => text.replace(from, to);
  const edited = {
    en: english.map((one) => mended(one, /(?<= )\S+ \S+(?= )/.exec(one)?.[0] ?? '', 'so to say')),
    ar: arabic.map((one) => mended(one, /(?<= )\S+ \S+(?= )/.exec(one)?.[0] ?? '', 'كما قيل')),
  };

  it.each([
    ['one', edited.en, arabic],
    ['the other', english, edited.ar],
    ['both', edited.en, edited.ar],
  ])('may change in the commit that edits %s, and all keep their ids', (_, en, ar) => {
    const after = publishArabicFirst(body(...ar), body(...en), before.ledger);
    expect(after.ids.get('ar')?.passages).toEqual(all);
    expect(after.ids.get('en')?.passages).toEqual(all);
    expect(after.ledger.parts.filter(({ state }) => state !== 'live')).toEqual([]);
    expect(after.faults.filter((rule) => rule !== 'translation-outdated')).toEqual([]);
  });
});

describe('a translation that nobody touched', () => {
  it('keeps its ids where its originals changed places', () => {
    const [one, two, ...rest] = english;
    const after = publish(body(two, one, ...rest), body(...arabic), before.ledger);
    expect(after.en.passages).toEqual(['p2', 'p1', 'p3', 'p4', 'p5']);
    expect(after.ar.passages).toEqual(all);
    expect(after.faults).toEqual([]);
    expect(outdatedIn(after.ledger, 'en', 'ar')).toEqual([]);
  });

  it('keeps its ids where an original went and another came, and is told to be older', () => {
    const [one, , ...rest] = english;
    const en = body(one, ...rest, fresh.en);
    const gone = publish(en, body(...arabic), before.ledger);
    expect(gone.faults).toEqual(['passage-vanished', 'translation-missing']);
    expect(gone.ar.passages).toEqual(all);
    expect(stateOf(gone.ledger, 'p2')).toBe('removed → p1');
    const after = publish(en, body(...arabic), gone.ledger);
    expect(after.ar.passages).toEqual(all);
    expect(after.faults).toEqual(['translation-outdated', 'translation-missing']);
    expect(outdatedIn(after.ledger, 'en', 'ar')).toMatchObject([
      { id: 'p2', how: 'gone', since: '2026-05-03' },
    ]);
    expect(after.ledger).toEqual(gone.ledger);
    // It may go as well, and the new one be translated.
    const followed = publish(en, body(arabic[0], ...arabic.slice(2), fresh.ar), after.ledger);
    expect(followed.ar.passages).toEqual(['p1', 'p3', 'p4', 'p5', 'p6']);
    expect(followed.faults).toEqual([]);
    // Or stand alone, where its id is pinned.
    const pinned = [...arabic];
    pinned[1] = `${arabic[1] ?? ''} {#p2}`;
    const kept = publish(en, body(...pinned), after.ledger);
    expect(kept.ar.passages).toEqual(all);
    expect(kept.faults).toEqual(['translation-missing']);
  });

  it('keeps its id when its original was merged or rewritten', () => {
    const [one = '', two = '', , ...rest] = english;
    const merged = publish(
      body(`${one} ${two}`, english[2], ...rest),
      body(...arabic),
      before.ledger,
    );
    expect(stateOf(merged.ledger, 'p2')).toBe('merged → p1');
    expect(merged.ar.passages).toEqual(all);
    const rewritten = publish(
      body(one, fresh.en, english[2], ...rest),
      body(...arabic),
      before.ledger,
    );
    expect(rewritten.en.passages).toEqual(['p1', 'p1a', 'p3', 'p4', 'p5']);
    expect(rewritten.ar.passages).toEqual(all);
  });
});

describe('a translation that was edited alone', () => {
  it('keeps the ids of what stayed where a passage went and another came', () => {
    const [one, , ...rest] = arabic;
    const ar = body(one, ...rest, fresh.ar);
    const after = publish(body(...english), ar, before.ledger);
    expect(after.ar.passages).toEqual(['p1', 'p3', 'p4', 'p5', 'p5a']);
    expect(after.faults).toEqual(['translation-vanished', 'translation-alone']);
    const again = publish(body(...english), ar, after.ledger);
    expect(again.ar).toEqual(after.ar);
    expect(again.faults).toEqual(['translation-alone', 'translation-missing']);
    expect(again.ledger).toEqual(after.ledger);
    expect(outdatedIn(again.ledger, 'en', 'ar')).toMatchObject([{ id: 'p5a', how: 'alone' }]);
    // The original may take it up by its id.
    const taken = publish(body(...english, `${fresh.en} {#p5a}`), ar, again.ledger);
    expect(taken.ar).toEqual(after.ar);
    expect(taken.faults).toEqual(['translation-missing']);
  });

  it('goes on under the id of what stood just there', () => {
    const ar = body(arabic[0], fresh.ar, ...arabic.slice(2));
    const after = publish(body(...english), ar, before.ledger);
    expect(after.ar.passages).toEqual(all);
    expect(after.faults).toEqual([]);
  });

  it('is the translation of what calls its note, or holds its numbers, wherever it stands', () => {
    const noted = body(...english, 'It was signed by 42 envoys on 3 May 2015.[^signed]', fresh.en);
    const notes = '\n\n[^signed]: In the hall.';
    const { ledger } = publish(noted + notes, body(...arabic), before.ledger);
    const ar = body('ووقّعه 42 مبعوثاً عام 2015.', ...arabic) + notes;
    expect(publish(noted + notes, ar, ledger).ar.passages).toEqual(['p6', ...all]);
    const byNote = body('ووقّعه المبعوثون.[^signed]', ...arabic) + notes;
    expect(publish(noted + notes, byNote, ledger).ar.passages).toEqual(['p6', ...all]);
  });
});

describe('a new translation', () => {
  it('begins with a copy of the original, which is translated passage by passage', () => {
    const copied = publish(body(...english), body(...english));
    expect(copied.ar.passages).toEqual(all);
    let { ledger } = copied;
    for (const step of [1, 3, 5]) {
      const ar = body(...arabic.slice(0, step), ...english.slice(step));
      const after = publish(body(...english), ar, ledger);
      expect(after.ar.passages).toEqual(all);
      expect(after.faults).toEqual([]);
      ({ ledger } = after);
    }
  });
});

describe('sections and notes', () => {
  const sections = [0, 1, 2].map((index) => [
    `## ${['War', 'Peace', 'Aid'][index]}`,
    english[index],
  ]);
  const translated = [0, 1, 2].map((index) => [
    `## ${['حرب', 'سلام', 'عون'][index]}`,
    arabic[index],
  ]);
  const [war = [], peace = [], aid = []] = sections;

  it('keep their ids in a translation where the original’s changed places or went', () => {
    const first = publish(body(...sections.flat()), body(...translated.flat()));
    expect(first.ar.sections).toEqual(['war', 'peace', 'aid']);
    const swapped = publish(
      body(...peace, ...war, ...aid),
      body(...translated.flat()),
      first.ledger,
    );
    expect(swapped.en.sections).toEqual(['peace', 'war', 'aid']);
    expect(swapped.ar).toEqual(first.ar);
    expect(swapped.faults).toEqual([]);
    const gone = publish(body(...war, ...aid), body(...translated.flat()), first.ledger);
    expect(gone.ar).toEqual(first.ar);
    const after = publish(body(...war, ...aid), body(...translated.flat()), gone.ledger);
    expect(after.ar).toEqual(first.ar);
    expect(after.faults).toEqual(['translation-outdated', 'translation-outdated']);
  });

  it('keep their ids where labels of notes were exchanged in one language', () => {
    const text = (one: string, two: string, words: readonly string[]) =>
      body(
        `${words[0]}[^${one}]`,
        `${words[1]}[^${two}]`,
        `[^${one}]: ${words[2]}`,
        `[^${two}]: ${words[3]}`,
      );
    const first = publish(text('a', 'b', english), text('a', 'b', arabic));
    const swapped = publish(text('b', 'a', english), text('a', 'b', arabic), first.ledger);
    expect(swapped.en.notes).toEqual({ b: 'a', a: 'b' });
    expect(swapped.ar.notes).toEqual({ a: 'a', b: 'b' });
  });
});

describe('edits of one language at a time', () => {
  const words = {
    en: [
      'talks',
      'grain',
      'bridge',
      'envoy',
      'winter',
      'harbour',
      'budget',
      'steel',
      'dawn',
      'road',
    ],
    ar: ['محادثات', 'حبوب', 'جسر', 'مبعوث', 'شتاء', 'ميناء', 'موازنة', 'فولاذ', 'فجر', 'طريق'],
  };
  // Passages of which no two are equal; what is new says something of its own.
  const write = (language: 'en' | 'ar', seed: number) =>
    Array.from({ length: 9 }, (_, index) => {
      const list = words[language];
      return `${list[(seed * (index + 3) + index * index) % list.length]}${(seed * 7 + index * 13) % 97}`;
    }).join(' ') + ` ${seed}x.`;
  const edit = fc.record({
    language: fc.constantFrom('en' as const, 'ar' as const),
    kind: fc.constantFrom('drop', 'insert', 'move', 'swap', 'word', 'rewrite'),
    at: fc.nat(100),
    to: fc.nat(100),
  });
  interface Line {
    text: string;
    id?: string;
  }

  it('leave every untouched passage of both its id, give none to two, and retire nothing without a word', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 8 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (size, edits) => {
          let seed = 0;
          const texts: Record<'en' | 'ar', Line[]> = { en: [], ar: [] };
          for (let index = 0; index < size; index++) {
            seed++;
            for (const language of ['en', 'ar'] as const)
              texts[language].push({ text: write(language, seed) });
          }
          let ledger = emptyLedger;
          const promised = { en: new Set<string>(), ar: new Set<string>() };
          const settle = (isFirst: boolean) => {
            const [en, ar] = [texts.en, texts.ar].map((lines) =>
              body(...lines.map(({ text }) => text)),
            );
            const now = publish(en ?? '', ar ?? '', ledger);
            const again = publish(en ?? '', ar ?? '', now.ledger);
            expect(again.ledger).toEqual(now.ledger);
            expect([again.en, again.ar]).toEqual([now.en, now.ar]);
            for (const language of ['en', 'ar'] as const) {
              const { passages } = now[language];
              expect(new Set(passages).size).toBe(passages.length);
              texts[language].forEach((line, index) => {
                if (line.id !== undefined)
                  expect(`${line.text} ${passages[index]}`).toBe(`${line.text} ${line.id}`);
                line.id = passages[index] ?? '';
              });
              // What the original lost before was retired then.
              const lost = [...promised[language]].filter(
                (id) => !passages.includes(id) && stateOf(ledger, id) === 'live',
              );
              if (lost.length > 0) {
                expect(now.faults.some((rule) => rule.endsWith('vanished'))).toBe(true);
              }
              promised[language] = new Set(passages);
              const known = new Set(now.ledger.parts.map(({ id }) => id));
              expect(passages.every((id) => known.has(id))).toBe(true);
            }
            if (isFirst) expect(now.ar).toEqual(now.en);
            ({ ledger } = now);
          };
          settle(true);
          for (const { language, kind, at, to } of edits) {
            const lines = texts[language];
            const here = at % lines.length;
            seed++;
            if (kind === 'drop' && lines.length > 2) lines.splice(here, 1);
            if (kind === 'insert') lines.splice(here, 0, { text: write(language, seed) });
            if (kind === 'move') lines.splice(to % lines.length, 0, ...lines.splice(here, 1));
            if (kind === 'swap') lines.reverse();
            const line = lines[here];
            if (kind === 'word' && line) line.text = line.text.replace(/\S+/, 'changed');
            if (kind === 'rewrite') lines.splice(here, 1, { text: write(language, seed) });
            settle(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
