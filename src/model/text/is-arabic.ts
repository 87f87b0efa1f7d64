/** Whether a word has Arabic letters. */
export function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}
