import { type PartialDate, partsOf } from '../../../model/language/dates.ts';
import type { Language } from '../../../model/language/language.ts';
import { monthNames } from '../grammar/month-names.ts';
import { askedForms } from './asked-forms.ts';
import type { Ask } from './term.ts';

/** What a day or month asks for: how texts of a language name it in words. */
export function asksOfDate(date: PartialDate, language: Language): Ask[] {
  const { year, month, day } = partsOf(date);
  const names = month === undefined ? undefined : monthNames[Number(month) - 1];
  const forms =
    names === undefined
      ? [year]
      : [
          ...(/^ar(?:-|$)/.test(language)
            ? inArabic(names.ar, year, day)
            : inEnglish(names.en, year, day)),
          date,
        ];
  const texts = forms.flatMap((form) => askedForms(form, 'und'));
  return [...new Set(texts)].map((text) => ({ text, isBeginning: false }));
}

function inEnglish(
  [name = '', short = name]: readonly string[],
  year: string,
  day?: string,
): string[] {
  if (day === undefined) return [`${name} of ${year}`, `${name} ${year}`, `${short} ${year}`];
  const number = Number(day);
  const ordinal = `${number}${ordinalEnding(number)}`;
  const usual = [name, short].flatMap((month) =>
    [String(number), ordinal].flatMap((one) => [
      `${one} ${month} ${year}`,
      `${month} ${one} ${year}`,
    ]),
  );
  // As older papers have it: the 12th of May, 1864.
  return [...usual, `${ordinal} of ${name} ${year}`];
}

const beforeYear = ['', 'عام ', 'من عام ', 'سنة '];

// The double names of documents begin with the Levant's, those of newspapers often with the other.
function inArabic(names: readonly string[], year: string, day?: string): string[] {
  const [levant = '', other = ''] = names;
  const before = day === undefined ? '' : `${Number(day)} `;
  return [...names, `${levant}/${other}`, `${other}/${levant}`].flatMap((month) =>
    beforeYear.map((words) => `${before}${month} ${words}${year}`),
  );
}

function ordinalEnding(number: number): string {
  const isTeen = number > 10 && number < 14;
  return (isTeen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10]) ?? 'th';
}
