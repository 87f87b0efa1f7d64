import { wordsOf, type WordRange } from '../../model/text/words.ts';
import { fold } from '../../model/text/fold.ts';
import { withoutPrefixes } from '../../names/word-forms.ts';

/**
 * Where words stand in a text, in its order and none over another; what is sought may be several
 * words in a row. Case, accents, and the article and particles before Arabic words make no difference.
 */
export function findMarks(words: readonly string[], sought: readonly string[]): WordRange[] {
  const rows = sought
    .map((text) => wordsOf(text).map((word) => new Set(withoutPrefixes(fold(word)))))
    .filter((row) => row.length > 0)
    .sort((one, other) => other.length - one.length);
  const folded = words.map((word) => withoutPrefixes(fold(word)));
  const marks: WordRange[] = [];
  for (let from = 0; from < folded.length; from += 1) {
    const row = rows.find((one) => one.every((forms, at) => isOneOf(forms, folded[from + at])));
    if (!row) continue;
    marks.push({ from, to: from + row.length - 1 });
    from += row.length - 1;
  }
  return marks;
}

function isOneOf(forms: ReadonlySet<string>, word: readonly string[] | undefined): boolean {
  return word?.some((form) => forms.has(form)) ?? false;
}
