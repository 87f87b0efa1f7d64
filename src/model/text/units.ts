import type { Span } from './span.ts';
import { type Forms, formsOfAtom } from './token-forms.ts';

const units = [
  '[kmgt]i?b|[kmgt]?bits?|bytes?|[kmg]?bps|[kmgt]?hz|[kmg]wh?|kva?|m[avw]|mah|[mnuµμp]s|fps|[rd]pm|[pd]pi|px|pt',
  '[kcmnµμ]m|[kmµμ]g|lbs?|oz|ft|mph|km/?h|kph|ml|c[cl]|secs?|mins?|hrs?|[ap]m|[bmt]n',
].join('|');

const withUnit = new RegExp(
  `^(\\p{Nd}{1,3}(?:[,٬\\u00a0\\u2009\\u202f]\\p{Nd}{3})+|\\p{Nd}+)(?:${units})$`,
  'iu',
);

/** The words of a run of text, each number apart from its unit: `64MB` and `10,000km` are also written with a space. */
export function apartFromUnits<Word extends Span & { forms: Forms }>(
  words: readonly Word[],
  run: string,
): Word[] {
  return words.flatMap((word) => {
    const { start, end } = word;
    if (!/^[0-9]+[^0-9]/.test(word.forms[0])) return [word];
    const text = run.slice(start, end);
    const [, number] = withUnit.exec(text) ?? [];
    if (number === undefined) return [word];
    const middle = start + number.length;
    return [
      { ...word, end: middle, forms: formsOfAtom('number', number) },
      { ...word, start: middle, forms: formsOfAtom('word', run.slice(middle, end)) },
    ];
  });
}
