import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setTypography } from '../../../src/markdown/typography/typography.ts';

const examples: Record<string, [typed: string, set: string][]> = {
  en: [
    ['post-"Arab Spring"', 'post-“Arab Spring”'],
    ['"pause"/"truce"', '“pause”/“truce”'],
    ['"We will not--" he', '“We will not–” he'],
    ['"He said "no" and left"', '“He said ‘no’ and left”'],
    ['He said,"Go" and "yes,"he said', 'He said,“Go” and “yes,”he said'],
    ['"...and so" (the "y") —"x"—', '“…and so” (the “y”) —“x”—'],
    ['"\'Yes,\' he said."', '“‘Yes,’ he said.”'],
    ["'tis, get 'em, 'til dawn, rock 'n' roll", '’tis, get ’em, ’til dawn, rock ’n’ roll'],
    ["the '90s-era plan, a '68 plan", 'the ’90s-era plan, a ’68 plan'],
    ["the '90s, in '99, the 1990's", 'the ’90s, in ’99, the 1990’s'],
    ["the word 'em', 'cause and effect'", 'the word ‘em’, ‘cause and effect’'],
    ['5\'10" and 24"x36" at 40° 26\' N', '5′10″ and 24″x36″ at 40° 26′ N'],
    ['"1984" and "in 2015"', '“1984” and “in 2015”'],
    ['https://e.org/a--b?q=\'c\' "d"', "https://e.org/a--b?q='c' “d”"],
    ['“already” set…', '“already” set…'],
    ["'Ayn al-'Arab and al-'Abadi", '’Ayn al-’Arab and al-’Abadi'],
    [
      "'Abd al-'Aziz, 'Umar ibn al-Khattab's and 'Ali's",
      '’Abd al-’Aziz, ’Umar ibn al-Khattab’s and ’Ali’s',
    ],
    ["'cause, 'bout, 'round, 'neath", '’cause, ’bout, ’round, ’neath'],
    ["He 'said al-'Arab' twice", 'He ‘said al-’Arab’ twice'],
    ['“A "b" c” and «d "e" f»', '“A ‘b’ c” and «d ‘e’ f»'],
    ['"A \'B "C" D\' E"', '“A ‘B “C” D’ E”'],
    [
      "'we are--' 'we are...' 'we are?' and 'they--' only.",
      '‘we are–’ ‘we are…’ ‘we are?’ and ‘they–’ only.',
    ],
    [
      "Ra's al-'Ayn's 'mayor' and the Shi'a 'militias' came.",
      'Ra’s al-’Ayn’s ‘mayor’ and the Shi’a ‘militias’ came.',
    ],
    [`'Umar's "city" and 'Ali's 'town'`, '’Umar’s “city” and ’Ali’s ‘town’'],
    ["'Ali said 'no' to 'Umar", '’Ali said ‘no’ to ’Umar'],
    [
      "\"'Ayn al-'Arab,\" said 'Abd al-'Aziz, \"is 'ours'.\"",
      '“’Ayn al-’Arab,” said ’Abd al-’Aziz, “is ‘ours’.”',
    ],
    [
      'The "Post"\'s and "Nusra"\'s; (Russia)\'s; 50%\'s',
      'The “Post”’s and “Nusra”’s; (Russia)’s; 50%’s',
    ],
    ["a '10-point plan' now", 'a ‘10-point plan’ now'],
    ["the dogs' 'bark'", 'the dogs’ ‘bark’'],
    ["'12's and 6'x4' and 'Nusra''s men", '’12’s and 6′x4′ and ‘Nusra’’s men'],
    ["he 'wrote of '68'.", 'he ‘wrote of ’68’.'],
    ["the '90s' end and '68'", 'the ’90s’ end and ‘68’'],
    ["7'' and 12' 30'' E", '7″ and 12′ 30″ E'],
    ['"لا نرى ذلك."', '«لا نرى ذلك.»'],
  ],
  ar: [
    ['قال: "هل هذا "صحيح"؟"', 'قال: «هل هذا “صحيح”؟»'],
    ['ب"داعش" و"النصرة"', 'ب«داعش» و«النصرة»'],
    ['قال و"..." ثم ب"… نعم"', 'قال و«…» ثم ب«… نعم»'],
    ['"The text in English."', '“The text in English.”'],
    ['«نص "داخلي" فيه»', '«نص “داخلي” فيه»'],
    ["\"ال'سلام'\" و'كلمة' مفردة", '«ال“سلام”» و“كلمة” مفردة'],
    ["و'90 و'text' — text", 'و’90 و“text” — text'],
  ],
  fr: [
    [
      '"Quoi?" dit-il; non: l\'ONU!',
      '«\u202fQuoi\u202f?\u202f» dit-il\u202f; non\u202f: l’ONU\u202f!',
    ],
    ['10 % de 5 000 €, n° 5', '10\u202f% de 5\u202f000\u202f€, n°\u202f5'],
    ['«Quoi ?!» à 10:30', '«\u202fQuoi\u202f?!\u202f» à 10:30'],
  ],
  'fr-CH': [['"Quoi?"', '«Quoi?»']],
  de: [["\"Er sagt 'nein'\", 's ist", '„Er sagt ‚nein‘“, ’s ist']],
  sv: [['"Nej \'du\'"', '”Nej ’du’”']],
  he: [
    ['צה"ל אמר "כן"', 'צה״ל אמר ”כן”'],
    ['ה"שלום" ו"הארץ"', 'ה”שלום” ו”הארץ”'],
    ["ו'כן' ג'ורג'", 'ו’כן’ ג׳ורג׳'],
    ['אמר "הוא \'כן\'"', 'אמר ”הוא ’כן’”'],
  ],
  ru: [['"Да "нет" да"', '«Да „нет“ да»']],
  nl: [['\'s avonds "ja"', '’s avonds ‘ja’']],
  fa: [
    ['"بله \'نه\' بله"', '«بله ‹نه› بله»'],
    ['کتاب "آنا کارنینا"ی تولستوی...', 'کتاب «آنا کارنینا»ی تولستوی…'],
    ['"۲۰۱۵"--"2016"', '«۲۰۱۵»–«2016»'],
  ],
  ur: [['اس نے کہا: "آج \'نئی\' بات"، اور گیا', 'اس نے کہا: ”آج ’نئی‘ بات“، اور گیا']],
  ckb: [['گوتی: "بەڵێ"', 'گوتی: «بەڵێ»']],
  it: [["dell'800, po' di tutto", 'dell’800, po’ di tutto']],
  tr: [["'90'lar", '’90’lar']],
  ja: [
    ['"はい"', '「はい」'],
    ['彼は"\'はい\'と"言った', '彼は「『はい』と」言った'],
  ],
  zh: [
    ['他说："你好，\'朋友\'。"然后走了...', '他说：“你好，‘朋友’。”然后走了…'],
    ["'北约'和\"美国\"--2015，'NATO'的", '‘北约’和“美国”–2015，‘NATO’的'],
  ],
  'zh-TW': [['他說："你好"', '他說：「你好」']],
  ko: [['\'친구\'라는 말, "안녕"이라고', '‘친구’라는 말, “안녕”이라고']],
  th: [['เขาพูดว่า"สวัสดี\'เพื่อน\'"แล้วไป', 'เขาพูดว่า“สวัสดี‘เพื่อน’”แล้วไป']],
};

describe.each(Object.entries(examples))('typography of %s', (language, pairs) => {
  it.each(pairs)('sets `%s`', (typed, set) => {
    expect(setTypography(typed, language)).toBe(set);
  });
});

describe('typography of any text', () => {
  const sign = fc.constantFrom(
    ...'"\'"\'-.:;?! ()/«»“”‘’„…–5٩',
    '--',
    '...',
    'www.',
    'https://a.b/',
  );
  const word = fc.constantFrom(
    'he',
    'em',
    'n',
    '90s',
    'قال',
    'و',
    'צה',
    'l',
    '𝒳',
    'é',
    'がい',
    '朋友',
    'เพื่อน',
    's',
  );
  const text = fc.array(fc.oneof(sign, word)).map((parts) => parts.join(''));
  const language = fc.constantFrom(
    'en',
    'ar',
    'fr',
    'de',
    'sv',
    'he',
    'ja',
    'fa',
    'nl',
    'zh-TW',
    'th',
    'ur',
    'xx',
  );
  const wordsOf = (of: string) => of.match(/[\p{L}\p{N}\p{M}]+/gu);

  it('changes no word, and nothing at the second time', () => {
    fc.assert(
      fc.property(text, language, (typed, lang) => {
        const set = setTypography(typed, lang);
        expect(wordsOf(set)).toEqual(wordsOf(typed));
        expect(setTypography(set, lang)).toBe(set);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no straight mark, but in addresses', () => {
    fc.assert(
      fc.property(text, language, (typed, lang) => {
        fc.pre(!/https|www/.test(typed));
        expect(setTypography(typed, lang)).not.toMatch(/["']/);
      }),
    );
  });
});
