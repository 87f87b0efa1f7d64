import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOf } from '../../../../../src/client/search/grammar/query-fields.ts';
import { leavesOf } from '../../../../../src/client/search/grammar/shorten-tree.ts';
import { writeQuery } from '../../../../../src/client/search/grammar/write-query.ts';
import { tokensOf } from '../../../../../src/model/text/tokens.ts';
import { parse, sketch } from './read-tree.ts';

// What is typed, the tree it is, and what in it is not understood.
const queries: readonly (readonly [query: string, tree: string, ...misread: string[]])[] = [
  ['', ''],
  ['treaty', 'treaty'],
  ['treaty commerce', 'all(treaty commerce)'],
  ['treaty -commerce', 'all(treaty not(commerce))'],
  ['treaty −commerce –war', 'all(treaty not(commerce) not(war))'],
  ['treaty - commerce', 'all(treaty commerce)'],
  ['Consul-General', 'Consul-General'],
  ['-commerce', 'not(commerce)'],
  ['-"peace talks" war', 'all(not("peace talks") war)'],
  ['treaty NOT commerce', 'all(treaty not(commerce))'],
  ['treaty AND NOT commerce', 'all(treaty not(commerce))'],
  ['treaty OR convention', 'any(treaty convention)'],
  ['treaty | convention', 'any(treaty convention)'],
  ['treaty|convention || pact', 'any(treaty convention pact)'],
  ['treaty or convention', 'all(treaty or convention)'],
  ['a OR b c', 'all(any(a b) c)'],
  ['a b OR c', 'all(a any(b c))'],
  ['a OR b AND c', 'any(a all(b c))'],
  ['a AND b OR c', 'any(all(a b) c)'],
  ['a OR -b', 'any(a not(b))'],
  ['(war', 'war', 'bracket ('],
  ['war) (peace', 'all(war peace)', 'bracket )', 'bracket ('],
  [')', '', 'bracket )'],
  ['war -', 'war', 'noWord -'],
  ['—', '', 'noWord —'],
  ['حرب 🕊️', 'حرب', 'noWord 🕊️'],
  ['title:"" war', 'war', 'alone ""'],
  ['1861–1864 war', 'all(1861–1864 war)', 'asWords 1861–1864 → 1861..1864'],
  ['law 6/2012', 'all(law 6/2012)', 'asWords 6/2012 → 2012-06'],
  ['of 8 884 men', 'all(of 8 884 men)', 'asWords 8 884 → 8,884'],
  ['(blockade OR embargo) Alabama', 'all(any(blockade embargo) Alabama)'],
  ['Alabama -(blockade embargo)', 'all(Alabama not(all(blockade embargo)))'],
  ['(a (b OR c)) OR d', 'any(all(a any(b c)) d)'],
  ['（a OR b） c', 'all(any(a b) c)'],
  ['S/RES/2254 (2015)', 'all(S/RES/2254 2015)'],
  ['Free Syrian Army -Turkey', 'all({Free Syrian Army} not(Turkey))'],
  ['Islamic State OR war', 'any({Islamic State} war)'],
  ['-Islamic State war', 'all(not({Islamic State}) war)'],
  ['Islamic (State)', 'all(Islamic State)'],
  ['معاهدة OR اتفاقية -تجارة', 'all(any(معاهدة اتفاقية) not(تجارة))'],

  ['"peace talks" war', 'all("peace talks" war)'],
  [
    '“peace talks” «war crimes» „a b“ »c d« ＂e f＂ 「g h」',
    'all("peace talks" "war crimes" "a b" "c d" "e f" "g h")',
  ],
  ['‘Jane’s ships’ war', 'all("Jane’s ships" war)'],
  ['the ships’ log', 'all(the ships log)'],
  ['"war OR peace"', '"war OR peace"'],
  ['"unclosed phrase', 'all(unclosed phrase)', 'quotationMark "'],
  ['war "', 'war', 'quotationMark "'],
  ['war ""', 'war', 'alone ""'],

  ['blockad*', 'blockad*'],
  ['title:blockad* war', 'all(title:blockad* war)'],
  ['سور*', 'سور*'],
  ['a*', 'a', 'shortBeginning a*'],
  ['wom?n', '"wom n"', 'letterSign wom?n → wom*'],
  ['w*rd', '"w rd"', 'wildcard w*rd'],
  ['*war', '"war"', 'wildcard *war'],
  ['war * peace', 'all(war peace)', 'alone *'],
  ['"war * peace"', '"war * peace"', 'quotedStar "war * peace"'],
  ['What is ISIS?', 'all(What is ISIS)'],
  ['war NEAR/3 peace', 'all(war peace)', 'near NEAR/3'],
  ['war AROUND(3) peace', 'all(war peace)', 'near AROUND(3)'],
  ['war NEAR peace', 'all(war NEAR peace)', 'nearWord NEAR'],
  ['THE NEAR EAST', 'all(THE NEAR EAST)'],
  ['!war ~peace talk~2', 'all(war peace talk)', 'sign !war', 'sign ~peace', 'sign talk~2'],
  ['+war', 'war'],
  ['C++ and .NET', 'all(C++ and .NET)'],
  ['5% 5 % $5 20 °C', 'all(5% 5 % $5 20 °C)'],
  ['R&D, R & D', 'all(R&D R & D)'],
  ['±5 war≤', 'all(5 war)', 'sign ±5', 'sign war≤'],
  ['§ 4 ¶', '4', 'noWord §', 'noWord ¶'],
  ['"±5"', '"±5"', 'quotedStar "±5"'],
  ['% war', 'war', 'noWord %'],
  ['a@b.org war → peace + talks', 'all(a@b.org war peace talks)'],

  ['author:Adee', 'author=adee'],
  ['author: Adee treaty', 'all(author=adee treaty)'],
  ['AUTHOR：smith', 'author=smith+jones'],
  ['-author:Adee war', 'all(not(author=adee) war)'],
  ['author:nobody war', 'all(nobody war)', 'value nobody'],
  ['war author:nobody peace', 'all(war nobody peace)', 'value nobody'],
  ['title:war title:peace', 'all(title:war title:peace)'],
  ['author:"Ann Smith" war', 'all(author=smith war)'],
  ['author:"No One"', '"No One"', 'value No One'],
  ['author:', '', 'noValue author:'],
  ['region:Middle East war', 'all(region=middle-east war)'],
  ['region:middle-east', 'region=middle-east'],
  ['region:الشرق الأوسط', 'region=middle-east'],
  ['topic:(sanctions OR "peace process") war', 'all(any(topic=sanctions topic=peace-process) war)'],
  ['type:background', 'type=background'],
  ['intitle:Lincoln', 'title:Lincoln'],
  ['title:"peace talks" war', 'all(title:"peace talks" war)'],
  ['title:(Free Syrian Army)', 'title:{Free Syrian Army}'],
  ['title:(war OR peace) talks', 'all(any(title:war title:peace) talks)'],
  ['مؤلف:Adee', 'author=adee'],
  ['المؤلف: Adee', 'author=adee'],
  ['عنوان:سلام موضوع:العقوبات منطقة:سوريا', 'all(title:سلام topic=sanctions region=syria)'],
  ['سنة:٢٠١٤..٢٠١٦', 'date=2014..2016'],
  ['foo:bar', 'all(foo bar)', 'field foo:bar'],
  ['site:example.org war', 'all(site example.org war)', 'field site:example.org'],
  ['Syria: the war', 'all(Syria the war)'],
  ['5:48', '5:48'],

  ['year:2014..2016', 'date=2014..2016'],
  ['year:2014-2016', 'date=2014..2016'],
  ['year:2016–2014', 'date=2014..2016'],
  ['year:2014', 'date=2014'],
  ['year:2014..', 'date=2014..'],
  ['year:..2014', 'date=..2014'],
  ['year:soon', 'soon', 'value soon'],
  ['1861..1864', 'date=1861..1864', 'asYears 1861..1864 → "1861–1864"'],
  ['war 1861…1864', 'all(war date=1861..1864)', 'asYears 1861…1864 → "1861–1864"'],
  ['5..10', 'all(5 10)', 'sign 5..10'],
  ['1861 .. 1864', 'date=1861..1864', 'asYears 1861 .. 1864 → "1861–1864"'],
  ['1861.. war', 'all(date=1861.. war)'],
  ['..1864', 'date=..1864'],
  ['in 1861...', 'all(in 1861)'],
  ['1864.05.12', 'either=1864-05-12'],
  ['title:-war author:-Adee', 'all(not(title:war) not(author=adee))'],
  ['year：２０１４', 'date=2014'],
  ['see frus-d1#p2.', 'all(see <frus-d1#p2>)'],
  ['2015-08..2015-10-03 war', 'all(date=2015-08..2015-10-03 war)'],
  ['after:2014 before:2016-03', 'all(date=2014.. date=..2016-02-29)'],
  ['until:2015-08-18', 'date=..2015-08-18'],
  ['date:2015-08..2015-10', 'date=2015-08..2015-10'],
  ['date:"12 May 1864"', 'date=1864-05-12'],
  ['text:12 May 1864', 'text=1864-05-12'],

  ['12 May 1864', 'either=1864-05-12'],
  ['Seward May 12, 1864', 'all(Seward either=1864-05-12)'],
  ['12th of May 1864', 'either=1864-05-12'],
  ['12.5.1864', 'either=1864-05-12'],
  ['18/8/2015', 'either=2015-08-18'],
  ['2015-08-18', 'either=2015-08-18'],
  ['August 2015', 'either=2015-08'],
  ['Aug. 2015 war', 'all(either=2015-08 war)'],
  ['آب 2015', 'either=2015-08'],
  ['اب ٢٠١٥', 'either=2015-08'],
  ['آب/أغسطس 2015', 'either=2015-08'],
  ['أغسطس (آب) 2015', 'either=2015-08'],
  ['١٨ آب ٢٠١٥', 'either=2015-08-18'],
  ['18 كانون الأول/ديسمبر 2015', 'either=2015-12-18'],
  ['-"12 May 1864"', 'not("12 May 1864")'],
  ['5/12/2015', '5/12/2015', 'twoDays 5/12/2015 → 2015-12-05 2015-05-12'],
  ['31 February 2015', 'all(31 February 2015)', 'noDay 31 February 2015'],
  ['1911-12', '1911-12'],
  ['may 2', 'all(may 2)'],
  ['2015', '2015'],

  ['https://pincite.example/briefs/x/#p3 war', 'all(<https://pincite.example/briefs/x/#p3> war)'],
  ['frus-d1#p2', '<frus-d1#p2>'],
  ['https://example.org/', 'all(https example.org)', 'foreignAddress https://example.org/'],

  ['OR', '', 'alone OR'],
  ['war OR', 'war', 'alone OR'],
  ['OR war AND', 'war', 'alone OR', 'alone AND'],
  ['war OR AND peace', 'any(war peace)', 'alone AND'],
  ['war NOT', 'war', 'alone NOT'],
  ['NOT NOT war', 'not(war)', 'alone NOT'],
  ['(blockade OR ) Alabama', 'all(blockade Alabama)', 'alone OR'],
  ['() war', 'war', 'emptyBrackets ()'],
  ['(a OR b', 'any(a b)', 'bracket ('],
  ['a) OR b', 'all(a b)', 'bracket )', 'alone OR'],
];

test.each(queries)('%s', (query, tree, ...misread) => {
  const parsed = parse(query);
  const named = parsed.misread.map(({ kind, text, instead = [] }) =>
    [`${kind} ${text}`, ...(instead.length > 0 ? ['→', ...instead] : [])].join(' '),
  );
  expect([sketch(parsed.tree), ...named]).toEqual([tree, ...misread]);
});

// Words, signs and what else queries are made of, in any order.
const parts = fc.array(
  fc.constantFrom(
    ...[
      'treaty',
      'سلام',
      'S/RES/2254',
      'Free Syrian Army',
      'x',
      '7',
      '2015',
      'a*',
      'wom?n',
      '*',
      'foo:bar',
    ],
    ...[
      'OR',
      'AND',
      'NOT',
      '|',
      '-',
      '−',
      '(',
      ')',
      '()',
      '"',
      '“',
      '”',
      '«',
      '»',
      '‘',
      '’',
      '…',
      '..',
    ],
    ...[
      'author:',
      'author:Adee',
      'title:',
      'topic:(',
      'year:2014..',
      '12 May 1864',
      'NEAR/3',
      ' ',
      ' ',
      ' ',
    ],
    ...['https://example.org/a', 'frus-d1#p2', '!', '~2', ':', ',', 'Middle East', '1861..1864'],
  ),
  { maxLength: 14 },
);
const soup = parts.map((all) => all.join(''));
// A field without its value takes what follows, which may be half a date.
const spaced = parts.map((all) => all.filter((part) => !/:\(?$/.test(part)).join(' '));
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((points) => points.map((point) => String.fromCodePoint(point)).join(''));

// Letters that are no word by themselves, those that are one each, and what is cut off from its neighbours.
const oddText = fc
  .array(
    fc.constantFrom(
      ...['ﳲ', 'ﹰ', 'ـ', 'ʿ', 'ʼ', '\u0301', '\u064b', '㐀', '𠀀', 'あ', 'ア', 'ไ', 'ﻻ', 'ﬁ', 'ß'],
      ...[
        '½',
        '²',
        '¹',
        '㋐',
        '٣',
        '7',
        'x',
        'س',
        'X',
        "'",
        '’',
        '[',
        ']',
        '.',
        '-',
        ',',
        '\u200d',
        ' ',
      ],
    ),
    { maxLength: 12 },
  )
  .map((letters) => letters.join(''));

test('whatever is typed, every word of it is looked for, an operator, or said not to be understood', () => {
  fc.assert(
    fc.property(fc.oneof(soup, anyText, oddText), (text) => {
      const { query, tree, misread } = parse(text);
      const spans = [...leavesOf(tree), ...misread];
      const lost = [...query.matchAll(/[\p{L}\p{N}]+/gu)].filter(
        ({ 0: word, index }) =>
          tokensOf(word).length > 0 &&
          !spans.some(({ start, end }) => start <= index && index + word.length <= end) &&
          !isOperator(word, query.slice(index + word.length)),
      );
      expect(lost.map(([word]) => word)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a tree as a query is that tree again, and nothing in it is misread', () => {
  fc.assert(
    fc.property(spaced, (text) => {
      const { tree } = parse(text);
      const again = parse(writeQuery(tree));
      // A word that looks like an operator is quoted.
      const [own, same] = [tree, again.tree].map((one) =>
        sketch(one).replace(/"((?:OR|AND|NOT|NEAR)[/\d]*)"/g, '$1'),
      );
      const quoted = ['quotedStar', 'asWords', 'asYears'];
      const misread = again.misread.filter(({ kind }) => !quoted.includes(kind));
      expect([same, misread]).toEqual([own, []]);
    }),
    { numRuns: 1000 },
  );
});

test('two thousand signs are no trouble', () => {
  for (const sign of [
    '(',
    ')',
    '-',
    '"',
    '‘',
    'OR ',
    'NOT ',
    'a OR (',
    '-(',
    'title:(',
    'author:',
  ]) {
    expect(() => parse(sign.repeat(2000 / sign.length))).not.toThrow();
  }
});

function isOperator(word: string, after: string): boolean {
  return /^(?:OR|AND|NOT)$/.test(word) || (/^\s?:/.test(after) && fieldOf(word) !== undefined);
}
