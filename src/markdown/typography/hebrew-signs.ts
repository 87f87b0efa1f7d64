const hebrew = /\p{Script=Hebrew}/u;

/**
 * What a straight mark between Hebrew letters is: geresh, gershayim, or the mark of a quotation behind letters
 * that are joined to it, as in `ה"ארץ"`; nothing where no Hebrew stands before it.
 */
export function hebrewSign(
  text: string,
  index: number,
  isOpen: boolean,
): 'opening' | 'closing' | '״' | '׳' | undefined {
  const mark = text[index] ?? '';
  const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
  if (!hebrew.test(before)) return undefined;
  if (hebrew.test(after)) {
    if (!isOpen && opensQuotation(text, index, mark)) return 'opening';
  } else {
    if (mark === '"') return undefined;
    if (isOpen && !/[\p{L}\p{N}]/u.test(after)) return 'closing';
  }
  return mark === '"' ? '״' : '׳';
}

// One or two letters that are joined to words, and the next mark of the kind ends a word.
function opensQuotation(text: string, index: number, mark: string): boolean {
  if (!/(?<!\p{L})[והבכלמש]{1,2}$/u.test(text.slice(Math.max(0, index - 4), index))) return false;
  const next = text.indexOf(mark, index + 1);
  return next >= 0 && /^[\p{L}\p{M}]["'](?!\p{L})/u.test(text.slice(next - 1));
}
