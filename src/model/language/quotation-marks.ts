import { directionOf, type Language, scriptOf } from './language.ts';

/** Opening and closing mark of a quotation, and those of one within it. */
export type QuotationMarks = readonly [string, string, string, string];

// Every language of Unicode's CLDR 48.2 (package cldr-misc-full, main/*/delimiters.json; Unicode License v3)
// that has other marks than English, or than the language it is a form of. Arabic and those that are
// written as it are the exception: CLDR gives them ” and “, their books and newspapers « and ».
const languagesByMarks: Record<string, string> = {
  '“ ” ‘ ’': 'en bm-Nkoo ff-Adlm uz-Cyrl',
  '« » “ ”':
    'ast blo bm br ca cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti ar ckb ps sd syr ms-Arab uz-Arab',
  '„ “ ‚ ‘': 'bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl',
  '« » ‹ ›': 'am az-Arab az-Cyrl fa fr-CH de-CH gsw jgo kkj mzn rm sdh wae',
  '« » „ “': 'bas be bua ky os ru sah tyv uk',
  '” ” ’ ’': 'fi he lag rn se sn sv yi',
  '« » ‘ ’': 'dua el-polyton ksf nb nn no rw',
  '” “ ’ ‘': 'lld ur',
  '« » « »': 'fr ht hy oc yav',
  '„ “ „ “': 'bg lt prg sgs',
  '‘ ’ “ ”': 'fur ia ti-ER tn',
  '「 」 『 』': 'ja yue zh-Hant',
  '„ ” « »': 'nmg pl ro',
  '„ ” ‚ ’': 'agq ff',
  '„ ” » «': 'hu szl',
  '» « › ‹': 'kk-Arab ug',
  '« » „ ”': 'shi zgh',
  '„ ” ‘ ’': 'bs',
  '“ ” « »': 'eo',
  '« » ” “': 'fr-CA',
  '„ “ « »': 'ka',
  '‘ ’ ‘ ’': 'nl',
  '„ ” ’ ’': 'sr',
  '“ ’ “ ”': 'st',
  '“ ” “ ”': 'tk',
  '“ ” ’ ‘': 'uz',
};

const marksByLanguage = new Map(
  Object.entries(languagesByMarks).flatMap(([marks, languages]) =>
    languages
      .split(' ')
      .map((language) => [language, marks.split(' ') as unknown as QuotationMarks]),
  ),
);

const english: QuotationMarks = ['“', '”', '‘', '’'];
const arabic: QuotationMarks = ['«', '»', '“', '”'];

/** The quotation marks of a language, or of the language it is a form of. */
export function quotationMarksOf(language: Language): QuotationMarks {
  const parts = language.split('-');
  const forms = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  // `zh-TW` is written as `zh-Hant` is.
  const written = `${parts[0] ?? ''}-${scriptOf(language)}`;
  for (const form of [...forms.slice(0, -1), written, ...forms.slice(-1)]) {
    const marks = marksByLanguage.get(form);
    if (marks) return marks;
  }
  return directionOf(language) === 'rtl' ? arabic : english;
}

/** A text as it stands within quotation marks of its language: its own marks become those of a quotation in another, and those within them the outer ones again. */
export function withinQuotation(text: string, language: Language): string {
  const [open, close, innerOpen, innerClose] = quotationMarksOf(language);
  const inner = new Map([
    [open, innerOpen],
    [close, innerClose],
  ]);
  return text
    .split(new RegExp(`(${open}[^${open}${close}]*${close})`, 'u'))
    .map((piece, index) => {
      if (index % 2 === 0) return [...piece].map((sign) => inner.get(sign) ?? sign).join('');
      return innerOpen + turnedOut(piece.slice(open.length, -close.length)) + innerClose;
    })
    .join('');

  // The closing mark may be an apostrophe as well: `’s`.
  function turnedOut(words: string): string {
    if (innerOpen === innerClose || innerOpen === open) return words;
    const pair = new RegExp(`${innerOpen}(.*?)${innerClose}(?!\\p{L})`, 'gu');
    return words.replace(pair, (_, quoted: string) => open + quoted + close);
  }
}
