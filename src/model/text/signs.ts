import type { Span } from './span.ts';
import type { Forms } from './token-forms.ts';

const money = '$£€¥₽₪₺';
const sign = `[%${money}+#°@&]`;
const signs = new RegExp(`${sign}|^\\.`, 'g');
const anySign = new RegExp(`[%٪${money}+#°@.]`);

/** Whether a form has a sign that belongs to the word: `5%`, `$5`, `c++`, `.net`, `r&d`. */
export function isSigned(form: string): boolean {
  return form.search(signs) >= 0;
}

/** The form of a word with its sign; nothing where it has none, or is one of several that a sign joins: `R&D`. */
export function signedOf(forms: readonly string[]): string | undefined {
  return forms.find((form) => isSigned(form) && !form.includes('&'));
}

// Nobody types them: a sign between two words, which whoever types `Mr.Smith` does not mean.
const between: Readonly<Record<string, string>> = { '.': '\u2024', '@': '\ufe6b' };

/** A form as it is asked for: the `txt` of `file.txt` is also found by `.txt`. */
export function askedSign(form: string): string {
  return form.replace('\u2024', '.').replace('\ufe6b', '@');
}

/** The form of a word with the sign between it and the word before it, as it is asked for: `@un` of `press@un.org`. */
export function signedInside(forms: readonly string[]): string | undefined {
  const inside = forms.find((form) => /^[\u2024\ufe6b]/.test(form));
  return inside === undefined ? undefined : askedSign(inside);
}

/** A text without the signs that belong to words. */
export function withoutSigns(text: string): string {
  return text
    .replaceAll('&', ' ')
    .replace(/٪|(?<![\p{L}\p{N}])\.(?=\p{L})/gu, '')
    .replace(signs, '');
}

// Numbers may have a space before their sign that does not break, or the one that is not seen as one.
const space = '[ \\u00a0\\u2009\\u202f]?';
const opens = '(?:^|[-*"\'“‘«(\\[—–:/])';
const beforeNumber = new RegExp(`(?:([${money}])|${opens}([%٪#]))${space}$`, 'u');
const beforeWord = new RegExp(`${opens}([@#.])$`, 'u');
const particle = /^[وفبلك]{1,2}$/;
const insideWord = /^\u0000([@.])$/;
const end = '(?![\\p{L}\\p{N}+#])';
const afterNumber = new RegExp(`${space}([%٪°]|[${money}](?!\\p{N})|\\+${end})`, 'uy');
const afterWord = new RegExp(`(\\+{1,2}|#)${end}`, 'uy');

/**
 * The words of a run of text without spaces, each with the signs that belong to it: it is found with them as well, since a
 * `5%` is no 5 and `C++` no C.
 */
export function withSigns<Word extends Span & { forms: Forms }>(
  words: readonly Word[],
  run: string,
): readonly Word[] {
  if (!anySign.test(run)) return words;
  let last = 0;
  return words.map((word, at) => {
    const isNumber = /^[0-9]/.test(word.forms[0]);
    // At the beginning of the run, and behind what Arabic writes at a number, nothing has to open the word.
    const isFirst = at === 0 || (at === 1 && particle.test(words[0]?.forms[0] ?? ''));
    const gap = (isFirst ? '' : '\u0000') + run.slice(last, word.start);
    const before = (isNumber ? beforeNumber : beforeWord).exec(gap);
    const after = matchAt(isNumber ? afterNumber : afterWord, run, word.end);
    const first = before?.slice(1).find(Boolean);
    const start =
      first === undefined ? word.start : word.start - (gap.length - gap.lastIndexOf(first));
    last = word.end + (after?.[0].length ?? 0);
    const own = isNumber ? numbersOf(word.forms) : word.forms.slice(0, 1);
    const [, inside] = (isNumber ? undefined : insideWord.exec(gap)) ?? [];
    const forms = own.flatMap((form) => [
      ...(inside === undefined || form.includes('.') ? [] : [(between[inside] ?? '') + form]),
      ...(first === undefined ? [] : [formWith(form, first, true)]),
      ...(after ? [formWith(form, after[1] ?? '', false)] : []),
    ]);
    return forms.length === 0
      ? word
      : { ...word, start, end: last, forms: [...word.forms, ...forms] };
  });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

// `$5` and `5$` are the same, and so are `%5` and `5%`.
function formWith(form: string, sign: string, isBefore: boolean): string {
  if (sign === '%' || sign === '٪') return `${form}%`;
  return isBefore || money.includes(sign) ? sign + form : form + sign;
}

// Of `1,5 %` the whole number has the sign, not its last part.
function numbersOf(forms: Forms): readonly string[] {
  const numbers = forms.filter((form) => /^[0-9./]+$/.test(form));
  const [own = ''] = numbers;
  // `$900m` is no number, and no 900m of anything.
  if (own === '') return forms.slice(0, 1);
  const whole = numbers.filter((form) => form.includes('.'));
  return !own.includes('.') && whole.length > 0 ? whole : numbers;
}
