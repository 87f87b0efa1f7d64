import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findBriefs } from '../../../../src/client/search/find/find-briefs.ts';
import { openEngine, type SearchEngine } from '../../../../src/client/search/index/engine.ts';
import { planQuery } from '../../../../src/client/search/query/plan-query.ts';
import { readHit } from '../../../../src/client/search/results/hit-content.ts';
import type { Language } from '../../../../src/model/language/language.ts';
import { createNameIndex } from '../../../../src/names/name-index.ts';
import { noSite } from './plan-of.ts';
import { openSmallIndex } from './small-index.ts';

// Each is a text of its own, named by the key.
const english = {
  years: 'Deliveries of the years 2002–2006 and 1851–‘52',
  noon: 'It was 1864—noon; 1914—Russia moved. The plan—a zebrafish roadmap—was old',
  envoy: 'The envoy--Xandrikov--said so; talks…and × things → 7°30’',
  symbols: 'Letter A/91/997–S/2013/525, and S/RES/2254 (2015), § 4, No. 45',
  clock: 'At 5:48 in the afternoon, 5.48 for some',
  number: 'It was page 548',
  money: 'He paid $35.00 and £100, of $300,000.00',
  sum: 'Of 3500 men, 75,000 and 30,000,000 francs',
  ratio: 'A ratio of 2:1, or 16:9',
  decimals: 'It was 2.1 or 16.9 of them',
  ordinals: 'The 2,317th time in 10,000m, with RX-7s',
  key: 'Enter NR62XE-ZU7D-7CJ1 in a 1K-by-1K grid',
  motors: "Two 500's",
  film: 'Filmed in 3-D under a 401-k',
  house: "Mr. B.'s house, and King Jr.'s",
  myself: 'Said I, I saw a man at 9 a.m. and left',
  worldWar: 'After World War II',
  arts: 'An M.A. of law, the D.C. lawyer',
  master: 'An M. Sc. or a Ph. D. of Oxford',
  fraction: 'He took 2½ parts',
  minister: 'Hamza al-Mustafa spoke',
  ministerToo: 'Hamza Mustafa was silent, as was al-Hamza',
  half: 'Another took 2 1/2 kegs and 3⁄8 more',
  slashes: 'Dated 1/2/2015 and filed as A/1/2; on 5/12',
  doctor: 'A Ph.D. and an M.Sc. of the U.K., e.g. at home',
  doctors: 'PhDs, one MSc, from the UK eg',
  variants: 'A Su-24M, two F16Cs or one F16C, MiG-29SMT, S-300PMU2 and a Tu-22M3',
  plainOnes: 'A Su-24 beside MiG-29s, in the mid-1980S',
  consul: 'The Consul-General and the ship-of-war',
  open: 'A consul general and a ship of war',
  nations: 'A congress-of-nations met',
  favored: 'An effect of most-favored-nation treatment',
  cooperation: 'We co-operate with Li Hung-chang’s men',
  joined: 'They are cooperating',
  weapons: 'Some F-16s, S-300s and T-72s with PMCs, NGOs and MPs',
  genitives: "KRG’s, PLO's and HTS’s men; Welles’s letter, Williams’ answer",
  gcc: 'The GCC’s summit',
  british: 'The labour of colour and honour: he despatched a programme to the theatre',
  american: 'The labor of color and honor: he dispatched a program to the theater',
  teacher: 'The Muʿallim and the mu‘allims',
  names: 'Kılıçdaroğlu of Łódź, Størensen and ʿAyn al-Zaʿfarāniyya; Nguyễn Đắk; Cæsar',
  ligatures: 'The ﬁscal oﬃce',
  unseen: 'A zero\u200bwidth and soft\u00adhyphen word',
  signs: 'Mr. D’Alton of Han-k’ou won’t come',
  other: 'Mr. Dalton of Kou, as was his wont',
  initials: 'The U.S. Navy and the U. N. office',
  today: 'The struggle of to-day',
  us: 'They told us of it',
  capitals: 'Says the US: an NGO and the L’viv office',
  wilful: 'He acted willfully, and a wilful man',
  willing: 'They will it',
  economise: 'They economise and legitimise; a defence',
  economic: 'An economic and legitimate defense, economized',
  rates: 'A rate of 2.3%, of $2.873,992,909 and 1.0-mg in the ’20s',
  editors: 'The Am[erican] consul',
  codes: 'Written in C++, F# and for .NET; the grade was A+',
  vitamins: 'A vitamin C with a fish in its net, grade A, plan F',
  shares: 'It rose by 21% to 45–61%, or 67.5 % of all',
  sharesInWords: 'It fell by 21 percent, not by 21 per cent',
  sums: 'He paid €21, $67 and 67 dollars',
  counted: 'Another 21 or 67 came, at 61 dollars',
  warm: 'It was 21° or 67 °F',
  firms: 'AT&T and its R&D',
  firmsApart: 'Look at T-junctions: R. D. Smith, R & D',
  handles: 'Writes @blix with #gulf',
  handlesPlain: 'Mr. Blix on the gulf',
  day: 'Given on the 12th of May, 1864, and in August of 2011',
  call: 'The talks<sup class="note-call"><a href="#note-1">1</a></sup>and more',
} as const;
const arabic = {
  سنوات: 'تسليمات الأعوام ١٩٩٧–٢٠٠٦، و2013',
  صحيفة: 'قالت صحيفة «الحياة»، و«القدس»؛ ماذا قالوا؟',
  شرطة: 'الأمن–السلام…الحرب',
  أرقام: 'طائرات ميغ31 عام2011',
  نسب: 'النسبة ٢:١، والعدد ٣٫٤، والمرّة ١٬٣١٧',
  أجور: 'بلغت ٢١٪ ثم %٦٧ ودفع $٦٧',
  كلمات: 'بلغت 21 في المئة ودفع ٦٧ دولارا',
  أعداد: 'كانوا ٢١ أو ٦٧',
  حركات: 'مُحَمَّد في بـــغداد',
} as const;
const notes =
  '<section role="doc-endnotes"><h2 id="notes">Notes</h2><ol><li id="note-1">See Le Monde.</li></ol></section>';

const keys = [...Object.keys(english), ...Object.keys(arabic)];
const engines = new Map<Language, SearchEngine>();

beforeAll(async () => {
  const texts = (all: Record<string, string>, language: string) =>
    Object.entries(all).map(([key, text]) => ({
      text: `${key}\n${text}.`,
      language,
      after: notes,
    }));
  await openSmallIndex([...texts(english, 'en'), ...texts(arabic, 'ar')]);
  for (const language of ['en', 'ar']) {
    engines.set(language, openEngine({ base: '/', index: '/pagefind/', tag: '' }, language));
  }
});

afterAll(() => vi.unstubAllGlobals());

describe.each([
  // Dashes and other signs part words.
  ...[
    ['2002', 'years'],
    ['2006', 'years'],
    ['2002–2006', 'years'],
    ['"2002-2006"', 'years'],
    ['1851', 'years'],
    ['52', 'years'],
    ['1864', 'day noon'],
    ['1914', 'noon'],
    ['russia', 'noon'],
    ['roadmap', 'noon'],
    ['plan zebrafish', 'noon'],
    ['"zebrafish roadmap"', 'noon'],
    ['Xandrikov', 'envoy'],
    ['talks', 'envoy call'],
    ['things 30', 'envoy'],
  ],
  // Symbols and numbers.
  ...[
    ['A/91/997', 'symbols'],
    ['S/2013/525', 'symbols'],
    ['A/91/997–S/2013/525', 'symbols'],
    ['S/RES/2254', 'symbols'],
    ['"S/RES/2254 (2015)"', 'symbols'],
    ['§ 4', 'symbols'],
    ['No. 45', 'symbols'],
    ['5:48', 'clock'],
    ['"5:48"', 'clock'],
    ['5.48', 'clock'],
    ['2:1', 'ratio'],
    ['2.1', 'decimals'],
    ['16:9', 'ratio'],
    ['16.9', 'decimals'],
    ['2', 'fraction half ratio slashes'],
    ['317', ''],
    ['2317', ''],
    ['2,317th', 'ordinals'],
    ['2317th', 'ordinals'],
    ['10', ''],
    ['10000m', 'ordinals'],
    ['RX-7', 'ordinals'],
    ['7', 'envoy ordinals'],
    ['ZU7D', 'key'],
    ['3D', 'film'],
    ['3-D', 'film'],
    ['401K', 'film'],
    ['500', 'motors'],
    ["500's", 'motors'],
    ['548', 'number'],
    ['3500', 'sum'],
    ['35', ''],
    ['$35.00', 'money'],
    ['£100', 'money'],
    ['300,000', 'money'],
    ['30,000,000', 'sum'],
    ['75000', 'sum'],
    ['000', ''],
    ['2½', 'fraction half'],
    ['2 1/2', 'fraction half'],
    ['"2 1/2"', 'fraction half'],
    ['½', 'fraction half'],
    ['1/2', 'fraction half'],
    ['3/8', 'half'],
    ['⅜', 'half'],
    ['1/2/2015', 'slashes'],
    ['5/12', 'slashes'],
    ['2.3', 'rates'],
    ['873,992,909', ''],
    ['1', 'half ratio slashes'],
    ["'20s", 'rates'],
    ["20's", 'rates'],
  ],
  // Signs that belong to words.
  ...[
    ['C++', 'codes'],
    ['"c++"', 'codes'],
    ['F#', 'codes'],
    ['C#', ''],
    ['.NET', 'codes'],
    ['net', 'codes vitamins'],
    ['A+', 'codes'],
    ['21%', 'shares sharesInWords'],
    ['21 %', 'shares sharesInWords'],
    ['"21%"', 'shares'],
    ['61%', 'shares'],
    ['45–61%', 'shares'],
    ['67.5%', 'shares'],
    ['21', 'counted shares sharesInWords sums warm'],
    ['€21', 'sums'],
    ['$67', 'sums'],
    ['67$', 'sums'],
    ['$61', 'counted'],
    ['£67', ''],
    ['21°', 'warm'],
    ['67 °F', 'warm'],
    ['AT&T', 'firms'],
    ['at&t', 'firms'],
    ['R&D', 'firms firmsApart'],
    ['R & D', 'firms firmsApart'],
    ['"R. D."', 'firms firmsApart'],
    ['@blix', 'handles'],
    ['#gulf', 'handles'],
    ['blix', 'handles handlesPlain'],
  ],
  // A hyphen asks three ways, and what has one is found three ways.
  ...[
    ['Consul-General', 'consul open'],
    ['"Consul General"', 'consul open'],
    ['consulgeneral', 'consul'],
    ['ship-of-war', 'consul open'],
    ['"ship of war"', 'consul open'],
    ['"of nations"', 'nations'],
    ['"of nation"', ''],
    ['cooperate', 'cooperation joined'],
    ['co-operate', 'cooperation joined'],
    ['"co operate"', 'cooperation'],
    ['Li Hung-chang', 'cooperation'],
    ['Hungchang', 'cooperation'],
  ],
  // Plurals and genitives of capitals and designations.
  ...[
    ['F-16', 'variants weapons'],
    ['F16', 'variants weapons'],
    ['F-16s', 'variants weapons'],
    ['S-300', 'variants weapons'],
    ['S 300s', 'weapons'],
    ['"S 300s"', 'weapons'],
    ['S-300s', 'variants weapons'],
    ['T 72', 'weapons'],
    ['T-72', 'weapons'],
    ['PMC', 'weapons'],
    ['pmcs', 'weapons'],
    ['NGO', 'capitals weapons'],
    ['ngos', 'capitals weapons'],
    ['MP', 'weapons'],
    ['KRG', 'genitives'],
    ['KRG’s', 'genitives'],
    ['PLO', 'genitives'],
    ['HTS', 'genitives'],
    ['Welles', 'genitives'],
    ['Williams', 'genitives'],
    ['Su-24', 'plainOnes variants'],
    ['Su 24', 'plainOnes variants'],
    ['su24', 'plainOnes variants'],
    ['"Su-24"', 'plainOnes'],
    ['Su-24M', 'variants'],
    ['"Su-24M"', 'variants'],
    ['su24m', 'variants'],
    ['F-16C', 'variants'],
    ['MiG-29', 'plainOnes variants'],
    ['MiG-29s', 'plainOnes variants'],
    ['S-300PMU2', 'variants'],
    ['Tu-22', 'variants'],
    ['Su-2', ''],
    ['Hamza Mustafa', 'minister ministerToo'],
    ['Hamza al-Mustafa', 'minister ministerToo'],
    ['Hamza El Mustafa', 'minister ministerToo'],
    ['"Hamza Mustafa"', 'ministerToo'],
    ['"Hamza al-Mustafa"', 'minister'],
    ['GCC', 'gcc'],
    ['Gulf Cooperation Council', 'gcc'],
  ],
  ...[
    ['will', 'willing'],
    ['wilful', 'wilful'],
    ['willful', 'wilful'],
    ['"willfully"', 'wilful'],
    ['labor', 'british american'],
    ['colour', 'british american'],
    ['honor', 'british american'],
    ['despatch', 'british american'],
    ['program theatre', 'british american'],
    ['economic', 'economic economise'],
    ['economise', 'economic economise'],
    ['"economise and"', 'economise'],
    ['legitimize', 'economic economise'],
    ['defences', 'economic economise'],
    ['"labour of color"', ''],
    ['"labour of colour"', 'british'],
  ],
  // Days and months, in the ways of texts.
  ...[
    ['text:"12 May 1864"', 'day'],
    ['text:1864-05-12', 'day'],
    ['text:"August 2011"', 'day'],
    ['text:"2 May 1864"', ''],
  ],
  // Letters, ligatures, and what is not seen.
  ...[
    ['Kilicdaroglu', 'names'],
    ['Kılıçdaroğlu', 'names'],
    ['Lodz', 'names'],
    ['storensen', 'names'],
    ['ayn', 'names'],
    ['zafaraniyya', 'names'],
    ['nguyen dak', 'names'],
    ['Caesar', 'names'],
    ['Cæsar', 'names'],
    ['Muʿallim', 'teacher'],
    ['muallim', 'teacher'],
    ["mu'allim", 'teacher'],
    ['"Mu’allim"', 'teacher'],
    ['fiscal office', 'ligatures'],
    ['zerowidth softhyphen', 'unseen'],
  ],
  ...[
    ['D’Alton', 'signs'],
    ["d'alton", 'signs'],
    ['Dalton', 'other'],
    ['alton', 'signs'],
    ["Han-k'ou", 'signs'],
    ['kou', 'other'],
    ['won’t', 'signs'],
    ['wont', 'other'],
    ['U.S.', 'capitals initials'],
    ['U.S', 'capitals initials'],
    ['US', 'capitals initials'],
    ['us', 'capitals initials us'],
    ['THEY TOLD US', 'us'],
    ['Lviv', 'capitals'],
    ["L'viv", 'capitals'],
    ['"U. S. Navy"', 'initials'],
    ['U. S.', 'capitals initials'],
    ['U. N.', 'initials'],
    ['"US Navy"', 'initials'],
    ['U.N.', 'initials'],
    ['B.S.', ''],
    ['king jr', 'house'],
    ['II', 'worldWar'],
    ['World War II', 'worldWar'],
    ['M. A.', 'arts'],
    ['M.A.', 'arts'],
    ['MA', 'arts'],
    ['D. C.', 'arts'],
    ['PhD', 'doctor doctors master'],
    ['phd', 'doctor doctors master'],
    ['Ph.D.', 'doctor doctors master'],
    ['Ph.D', 'doctor doctors master'],
    ['Ph. D.', 'doctor doctors master'],
    ['Ph. D. of', 'doctor master'],
    ['"Ph. D."', 'doctor master'],
    ['"Ph.D."', 'doctor master'],
    ['MSc', 'doctor doctors master'],
    ['M.Sc.', 'doctor doctors master'],
    ['M. Sc.', 'doctor doctors master'],
    ['UK', 'doctor doctors'],
    ['U.K.', 'doctor doctors'],
    ['uk', 'doctor doctors'],
    ['eg', 'doctor doctors'],
    ['e.g.', 'doctor doctors'],
    ['today', 'today'],
    ['day-to-day', ''],
    ['American', 'american editors'],
    ['"talks and"', 'envoy call'],
  ],
  // In quotation marks a word is meant as it is written: its endings, not its capitals, accents and signs.
  ...[
    ['"Welles"', 'genitives'],
    ['"well"', ''],
    ['"co-operate"', 'cooperation'],
    ['"cooperating"', 'joined'],
    ['"F-16"', ''],
    ['"F-16s"', 'weapons'],
    ['"NGO"', 'capitals'],
    ['"ngos"', 'weapons'],
    ['"KRG"', 'genitives'],
    ['"labour"', 'british'],
    ['"labor"', 'american'],
    ['"economic"', 'economic'],
    ['"LODZ"', 'names'],
    ['"Williams’"', 'genitives'],
    ['"Deliveries of"', 'years'],
    ['"delivery of"', ''],
    ['title:"weapons"', 'weapons'],
    ['title:"weapon"', ''],
  ],
  // A beginning is one of words as they are written, not of their stems.
  ...[
    ['econ*', 'economic economise'],
    ['economi*', 'economic economise'],
    ['economic*', 'economic'],
    ['deliveri*', 'years'],
    ['delivery*', ''],
    ['tod*', 'today'],
    ['185*', 'years'],
    ['186*', 'day noon'],
    ['coop*', 'cooperation joined'],
  ],
  // What stands over the notes is none of a text’s words.
  ...[
    ['notes', ''],
    ['monde', Object.keys(english).join(' ')],
  ],
])('%s', (query = '', expected = '') => {
  test(`finds ${expected || 'nothing'}`, async () => {
    expect(await foundBy(query, 'en')).toEqual(expected.split(' ').filter(Boolean).sort());
  });
});

test.each([
  ['1997', 'سنوات'],
  ['٢٠٠٦', 'سنوات'],
  ['2013', 'سنوات'],
  ['الحياة', 'صحيفة'],
  ['القدس', 'صحيفة'],
  ['قالوا', 'صحيفة'],
  ['السلام', 'شرطة'],
  ['الحرب', 'شرطة'],
  ['محمد', 'حركات'],
  ['بغداد', 'حركات'],
  ['ميغ31', 'أرقام'],
  ['ميغ-31', 'أرقام'],
  ['2:1', 'نسب'],
  ['٢:١', 'نسب'],
  ['3.4', 'نسب'],
  ['1317', 'نسب'],
  ['٢١٪', 'أجور'],
  ['٢١٪', 'كلمات'],
  ['%21', 'أجور'],
  ['٪٢١', 'كلمات'],
  ['$67', 'أجور'],
  ['67$', 'كلمات'],
  ['67%', 'أجور'],
])('%s finds %s', async (query, expected) => {
  expect(await foundBy(query, 'ar')).toContain(expected);
});

test.each(['2.1', '٢٫١', '3:4', '317', '£67', '67°'])(
  '%s finds nothing in Arabic',
  async (query) => {
    expect(await foundBy(query, 'ar')).toEqual([]);
  },
);

test.each([
  ['"الحياة"', 'صحيفة'],
  ['"حياة"', ''],
  ['"صحيفة الحياة"', 'صحيفة'],
  ['"مُحَمَّد"', 'حركات'],
])('in quotation marks %s finds %s', async (query, expected) => {
  expect(await foundBy(query, 'ar')).toEqual(expected === '' ? [] : [expected]);
});

test.each([
  ['2006', 'Deliveries of the years 2002–[2006] and 1851–‘52.'],
  ['2002–2006', 'Deliveries of the years [2002–2006] and 1851–‘52.'],
  ['cooperate', 'We [co-operate] with Li Hung-chang’s men.'],
  ['F-16', 'Some [F-16s], S-300s and T-72s with PMCs, NGOs and MPs.'],
  ['GCC', 'The [GCC’s] summit.'],
  ['"S/RES/2254 (2015)"', 'Letter A/91/997–S/2013/525, and [S/RES/2254] ([2015]), § 4, No. 45.'],
  ['roadmap', 'It was 1864—noon; 1914—Russia moved. The plan—a zebrafish [roadmap]—was old.'],
])('%s is marked in %s', async (query, marked) => {
  const [hit] = await hitsOf(query, 'en');
  const pieces = hit?.passages[0]?.excerpt ?? [];
  expect(pieces.map(({ text, marked: is }) => (is ? `[${text}]` : text)).join('')).toBe(marked);
});

async function foundBy(query: string, language: Language): Promise<string[]> {
  const hits = await hitsOf(query, language);
  return hits.map(({ address }) => keys[Number(address.split('/')[2])] ?? address).sort();
}

const names = createNameIndex({
  version: 1,
  names: [
    { kind: 'agreement', name: { en: 'Gulf Cooperation Council' }, spellings: ['GCC'] },
    { kind: 'person', name: { en: 'Hamza al-Mustafa' }, spellings: [] },
  ],
});

async function hitsOf(query: string, language: Language) {
  const engine = engines.get(language);
  if (!engine) throw new Error(language);
  const { condition } = planQuery(query, {
    recognise: (text) => names.recognise(text),
    ...noSite,
    ...{ without: [], language, isTyping: false },
  });
  if (!condition) throw new Error(`${query} asks for nothing`);
  const { matches } = await findBriefs(engine, condition);
  return Promise.all(matches.map(async ({ brief, load }) => readHit(brief, await load())));
}
