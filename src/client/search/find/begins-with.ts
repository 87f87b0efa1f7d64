/** A text as words of a page are compared: without case, accents and vowel marks. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .toLowerCase();
}

/** Whether a word of a text, or a part of it (`al-Assad`), begins with what was typed. */
export function beginsWith(token: string, beginning: string): boolean {
  const wanted = joined(foldWord(beginning));
  const word = foldWord(token);
  const parts = word.split(/[^\p{L}\p{N}]+/u);
  return wanted !== '' && [joined(word), ...parts].some((part) => part.startsWith(wanted));
}

function joined(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
