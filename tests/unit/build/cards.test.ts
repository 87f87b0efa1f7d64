import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CardDrawer, openCardDrawer } from '../../../src/build/pictures/card-drawer.ts';
import { hasLetters, readCardFonts } from '../../../src/build/pictures/card-fonts.ts';
import { drawCards, readCard } from '../../../src/build/pictures/kept-cards.ts';
import { NextOutput } from '../../../src/build/output/next-output.ts';
import { startCards } from '../../../src/build/pictures/write-cards.ts';
import type { Entries } from '../../../src/content/entries/entries-file.ts';
import { type Card, titleSizesOf } from '../../../src/exports/cards/card.ts';
import { joinLibrary } from '../../../src/library/library.ts';

const english: Card = {
  siteName: 'Pincite',
  title: 'Who Pays for the Corridor',
  titleDirection: 'ltr',
  line: 'Restates Steffan de Mistura, “A Report”, 18 August 2015',
  date: '23 November 2026',
  language: 'en',
  direction: 'ltr',
};
const arabic: Card = {
  ...english,
  siteName: 'بينسايت',
  title: 'من يدفع ثمن الممر (NATO) وقرار مجلس الأمن 2254؟',
  titleDirection: 'rtl',
  line: 'إعادة صياغة لـ: \u2068Steffan de Mistura\u2069، \u2068«A Report»\u2069',
  date: '23 تشرين الثاني/نوفمبر 2026',
  language: 'ar',
  direction: 'rtl',
};

const made = mkdtempSync(join(tmpdir(), 'pincite-card-fonts-'));
const ofFonts = pathToFileURL(`${made}/fonts/`);

afterAll(() => {
  rmSync(made, { recursive: true });
});

describe('a social card', () => {
  let drawer: CardDrawer;

  beforeAll(async () => {
    drawer = await openCardDrawer(ofFonts);
  });

  it.each<[string, Card]>([
    ['of an English title', english],
    ['of an Arabic title with Latin words', arabic],
    [
      'of 300 characters',
      { ...english, title: 'Negotiations on grain. '.repeat(14).slice(0, 300) },
    ],
    ['of 300 Arabic characters', { ...arabic, title: arabic.title.repeat(8).slice(0, 300) }],
    ['of one word of 300 letters', { ...english, title: 'Wxyzmqjkgw'.repeat(30) }],
    ['of far too many words', { ...arabic, title: `${arabic.title} `.repeat(60) }],
    [
      'of nothing but a title',
      { ...english, siteName: undefined, line: undefined, date: undefined },
    ],
    ['of forty authors', { ...english, line: 'By Anna Nováková-Ğül, '.repeat(40) }],
  ])('%s is a light picture of its size, always the same', async (_, card) => {
    const png = await drawer.draw(card);
    expect(imageSize(png)).toMatchObject({ width: 1200, height: 630, type: 'png' });
    expect(png.length).toBeLessThan(60_000);
    expect(Buffer.compare(png, await drawer.draw(card))).toBe(0);
  });

  it('shows its title, line and date, each of which makes it another picture', async () => {
    const cards = [
      english,
      { ...english, title: 'Who Pays' },
      { ...english, line: undefined },
      { ...english, date: '24 November 2026' },
      { ...english, siteName: 'Quay' },
      { ...english, direction: 'rtl' as const },
    ];
    const pictures = await Promise.all(cards.map((card) => drawer.draw(card)));
    expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(6);
  });
});

describe('sizes of a title', () => {
  it('are such that no word of it is cut, where there is one', () => {
    const largest = (title: string) => Math.max(...titleSizesOf({ title }));
    expect(largest('Who Pays for the Corridor')).toBe(70);
    expect(largest('Rindfleischetikettierungsüberwachung')).toBeLessThan(60);
    expect(largest('Rindfleisch-etikettierungs-überwachung')).toBe(70);
    expect(titleSizesOf({ title: 'x'.repeat(300) }).length).toBeGreaterThan(1);
  });
});

describe('fonts of cards', async () => {
  const fonts = await readCardFonts(ofFonts);

  it('have the same letters once these are kept', async () => {
    expect(await readCardFonts(ofFonts)).toEqual(fonts);
    expect(readdirSync(ofFonts).length).toBe(fonts.length);
  });

  it.each([
    'What Moscow Wants — “the talks”, 2015–16',
    'Şükrü Ḥusayn ʿAbd al-Raḥmān, Łódź, Ôếậ',
    'Переговоры в Москве · Η Κύπρος',
    'ماذا تريد موسكو؟ «إيران» ۱۲ پیگیری گفتگو',
    'MiG\u201131\u00a0\u2066in\u2069',
    'e\u0301',
  ])('have all of %s', (text) => {
    expect(hasLetters(fonts, text)).toBe(true);
  });

  it.each(['北京', 'שלום', 'สวัสดี', 'grain 🌾', 'ẖ', 'ǣ'])('lack a letter of %s', (text) => {
    expect(hasLetters(fonts, `Grain ${text}`)).toBe(false);
  });
});

describe('cards that were drawn', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pincite-cards-'));
  const folder = pathToFileURL(`${dir}/cards/`);
  const drawn: string[] = [];
  const draw = ({ title }: Card) => {
    drawn.push(title);
    return Promise.resolve(Buffer.from(title));
  };

  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('are drawn again only where something on them changed, or a file was damaged', async () => {
    const other = { ...english, date: '1 May 2026' };
    await drawCards([{ card: english }, { card: arabic }], draw, folder);
    await drawCards([{ card: english }, { card: arabic }, { card: other }], draw, folder);
    expect(drawn).toEqual([english.title, arabic.title, english.title]);
    for (const file of readdirSync(folder)) writeFileSync(new URL(file, folder), 'half');
    expect(() => readCard(english, folder)).toThrow('was not drawn');
    await drawCards([{ card: english }], draw, folder);
    expect(drawn).toHaveLength(4);
    expect(Buffer.from(readCard(english, folder)).toString()).toBe(english.title);
  });
});

describe('many cards', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pincite-many-cards-'));
  const folder = pathToFileURL(`${dir}/cards/`);
  const titles = Array.from({ length: 9 }, (_, number) => `Card ${number}`);
  const files = titles.map((title) => ({ card: { ...english, title } }));

  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('are drawn once each, however many at once', async () => {
    const drawn: string[] = [];
    const draw = ({ title }: Card) => {
      drawn.push(title);
      return Promise.resolve(Buffer.from(title));
    };
    await drawCards(files, draw, folder);
    expect(drawn).toEqual(titles);
    expect(files.map(({ card }) => Buffer.from(readCard(card, folder)).toString())).toEqual(titles);
  });

  it('end with what goes wrong with one of them', async () => {
    const other = { ...english, title: 'Another' };
    const draw = () => Promise.reject(new Error('no letters'));
    await expect(drawCards([...files, { card: other }], draw, folder)).rejects.toThrow(
      'no letters',
    );
  });
});

describe('cards of a site', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pincite-site-cards-'));
  const settings = { base: '/', cardCacheDir: pathToFileURL(`${dir}/cards/`) };
  const card = 'card.png';

  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('are taken over from the last output while the same is meant to be on them', async () => {
    const [first, second, third] = [join(dir, 'first'), join(dir, 'second'), join(dir, 'third')];
    const before = await startCards(settings, siteOf('A line'), undefined);
    expect(before.addresses).toEqual([`/${card}`]);
    const cards = await before.write(new NextOutput(first, undefined));
    const last = { cards, hasAllCards: true, outline: 'another' };
    const taken = { folder: first, stamps: new Map() };
    // By itself: what is not as it was left no build asks for.
    writeFileSync(join(first, card), 'as it was');
    const same = await startCards(settings, siteOf('A line'), last);
    expect(same.addresses).toEqual(before.addresses);
    expect(await same.write(new NextOutput(second, taken))).toEqual(cards);
    expect(readFileSync(join(second, card), 'utf8')).toBe('as it was');
    const other = await startCards(settings, siteOf('Another line'), last);
    expect(await other.write(new NextOutput(third, taken))).not.toEqual(cards);
    expect(imageSize(readFileSync(join(third, card))).width).toBe(1200);
  });

  it('are not looked at where the outline of all entries is the same, if all were drawn', async () => {
    const cards = new Map([
      [card, 'a digest'],
      ['ar/card.png', 'another'],
    ]);
    const start = (last: { hasAllCards: boolean; outline: string }) =>
      startCards(settings, siteOf('A line'), { cards, ...last });
    const all = await start({ hasAllCards: true, outline: '' });
    expect(all.addresses).toEqual([`/${card}`, '/ar/card.png']);
    expect(all.isWhole).toBe(true);
    for (const last of [
      { hasAllCards: false, outline: '' },
      { hasAllCards: true, outline: 'another' },
    ]) {
      expect((await start(last)).addresses).toEqual([`/${card}`]);
    }
  });

  it('are not there where no font has the letters of a title', async () => {
    const { addresses, write } = await startCards(settings, siteOf('北京'), undefined);
    expect(addresses).toEqual([]);
    expect(await write(new NextOutput(join(dir, 'none'), undefined))).toEqual(new Map());
  });
});

function siteOf(tagline: string) {
  const entries: Entries = {
    site: {
      ...{ name: { en: 'Quay' }, tagline: { en: tagline }, description: { en: 'Of quays.' } },
      ...{ publisher: { en: 'Quay' }, languages: ['en'], address: 'https://example.org' },
    },
    ...{ authors: [], topics: [], regions: [], types: [], sources: [], names: [] },
    ...{ sourceLanguages: [], briefs: [], pages: [], files: [], findings: [] },
    outline: '',
    past: { moved: [], links: [], withdrawn: [] },
  };
  return joinLibrary(entries, { origin: 'https://example.org', base: '/' }, { drafts: false });
}
