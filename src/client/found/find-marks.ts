import { withBrackets } from '../../model/text/brackets.ts';
import { fold } from '../../model/text/fold.ts';
import type { Span } from '../../model/text/span.ts';
import { isSigned, signedInside, signedOf } from '../../model/text/signs.ts';
import { type Token, tokensOf } from '../../model/text/tokens.ts';
import { withoutPrefixes } from '../../names/word-forms.ts';

/**
 * Where words stand in a text, in its order and none over another; what is sought may be several
 * words in a row. Case, accents, and the article and particles before Arabic words make no difference.
 */
export function findMarks(text: string, sought: readonly string[]): Span[] {
  const rows = sought
    .map((one) => tokensOf(one).map((token) => new Set(formsOf(token))))
    .filter((row) => row.length > 0)
    .sort((one, other) => other.length - one.length);
  const tokens = tokensOf(text);
  const forms = tokens.map(formsOf);
  const marks: Span[] = [];
  for (let from = 0; from < forms.length; from += 1) {
    const row = rows.find((one) => one.every((own, at) => isOneOf(own, forms[from + at])));
    const [first, last] = [tokens[from], row && tokens[from + row.length - 1]];
    if (!row || !first || !last) continue;
    marks.push(withBrackets(text, { start: first.start, end: last.end }));
    from += row.length - 1;
  }
  return marks;
}

// `D’Alton` is no `Dalton`, `U.S.` no `us` and `5%` no 5.
function formsOf({ forms }: Token): string[] {
  const own = signedOf(forms) ?? forms[0];
  if (isSigned(own)) return [own];
  const inside = signedInside(forms);
  const plain = /['./]/.test(own) ? [own] : withoutPrefixes(fold(own));
  return inside === undefined ? plain : [...plain, inside];
}

function isOneOf(forms: ReadonlySet<string>, word: readonly string[] | undefined): boolean {
  return word?.some((form) => forms.has(form)) ?? false;
}
