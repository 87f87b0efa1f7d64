import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openService } from '../../../../src/client/search/service/open-service.ts';
import type { SearchService } from '../../../../src/client/search/service/search-service.ts';
import type { Language } from '../../../../src/model/language/language.ts';
import { stateOf } from './search-state.ts';
import { noLabels, openSmallIndex } from './small-index.ts';

// Each is a text of its own, named by the key.
const english = {
  welles: 'A letter of Mr. Welles to the Secretary',
  well: 'All was well at the two wells, and very well',
  wales: 'Mr. Jones and Mr. Sanders went from Wales to Paris',
  wale: 'A sander, a wale',
  william: 'So said William to Roger',
  williams: 'Mr. Williams and Mr. Rogers said nothing',
  dull: 'A dull day',
  adverts: 'An ad beside an ad',
  rome: 'Rome fell in 476 A.D. or later, it is said',
  deliveries: 'Deliveries came; two deliveries more',
  delivery: 'One delivery went',
} as const;
const arabic = {
  dual: 'صدر قراران مهمان عن المجلس، وسلطان في لبنان',
  singular: 'هذا قرار جديد، وسلطة، ولبن',
  two: 'أُخذ بقرارين اثنين بين حزبين',
  party: 'حزب وطالب وسليم',
  students: 'طالبان وسليمان ورمضان',
  months: 'بعد شهران',
  month: 'شهر واحد ورمض',
} as const;

const keys = [...Object.keys(english), ...Object.keys(arabic)];
const services = new Map<Language, SearchService>();

beforeAll(async () => {
  const textsIn = (all: Record<string, string>, language: Language) =>
    Object.values(all).map((text) => ({ text: `Text\n${text}.`, language }));
  const { damaged } = await openSmallIndex([...textsIn(english, 'en'), ...textsIn(arabic, 'ar')]);
  damaged.set('/names', 'missing').set('/labels', noLabels);
  for (const language of ['en', 'ar']) {
    const address = { base: '/', index: '/pagefind/', tag: '' };
    const files = { names: '/names', labels: '/labels' };
    services.set(language, openService({ address, language, others: [], ...files }));
  }
});

afterAll(() => vi.unstubAllGlobals());

async function ask(query: string, language: Language) {
  const answer = await services.get(language)?.answer({
    ...{
      state: stateOf(new URLSearchParams({ q: query }).toString()),
      isTyping: false,
      addresses: [],
      shown: undefined,
    },
  });
  const found = answer?.first.map(({ address }) => keys[Number(address.split('/')[2])] ?? '');
  const said = answer?.forms.map(({ word, forms, isNowhere, only }) =>
    [word, isNowhere ? 'nowhere' : '', ...forms, only?.query ?? '', only?.count ?? 0].join(' '),
  );
  return { found, said };
}

test.each([
  ['Welles', 'welles well', ['Welles  well wells "Welles" 1']],
  ['welles', 'welles well', ['welles  well wells "welles" 1']],
  ['"Welles"', 'welles', []],
  ['Wales', 'wales wale', ['Wales  wale "Wales" 1']],
  ['A.D.', 'rome adverts', []],
  [
    'Sanders Wales',
    'wales wale',
    ['Sanders  sander "Sanders" Wales 1', 'Wales  wale Sanders "Wales" 1'],
  ],
  ['Williams', 'williams william', ['Williams  William "Williams" 1']],
  ['Williams’s', 'williams william', ['Williams’s  William "Williams’s" 1']],
  [
    'Rogers OR Dulles',
    'williams dull william',
    ['Rogers  Roger "Rogers" OR Dulles 2', 'Dulles nowhere dull  0'],
  ],
  // However many have the other word.
  ['Textes', 'delivery dull wale william adverts', ['Textes nowhere Text  0']],
  ['Dulles', 'dull', ['Dulles nowhere dull  0']],
  // Of four words and more only what may be a name.
  ['a Dulles day text', 'dull', ['Dulles nowhere dull  0']],
  ['a dulles day text', 'dull', []],
  // Whoever asks for deliveries wants a delivery as well.
  ['deliveries', 'deliveries delivery', []],
  ['Paris', 'wales', []],
])('%s finds %s, and says what else it may be', async (query, expected, said) => {
  const answer = await ask(query, 'en');
  expect(answer.found?.join(' ')).toBe(expected);
  expect(answer.said).toEqual(said);
});

test.each([
  ['قراران', 'dual two singular', ['قراران  قرار "قراران" 1']],
  ['القراران', 'dual two singular', ['القراران  قرار  0']],
  ['قرارين', 'dual two singular', ['قرارين  قرار  0']],
  // Both cases of one word.
  ['حزبان', 'party two', ['حزبان  حزب  0']],
  ['مهمين', 'dual', []],
  // Of three letters only where the other case is there, too.
  ['شهران', 'months', []],
  // What only looks like two of something.
  ['سلطان', 'dual', []],
  ['لبنان', 'dual', []],
  ['طالبان', 'students', []],
  ['سليمان', 'students', []],
  ['رمضان', 'students', []],
])('%s finds %s, and says so of its singular', async (query, expected, said) => {
  const answer = await ask(query, 'ar');
  expect(answer.found?.toSorted().join(' ')).toBe(expected.split(' ').sort().join(' '));
  expect(answer.said).toEqual(said);
});
