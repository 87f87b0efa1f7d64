/** What may be written at the beginning of an Arabic word: `و`, `بال`, `ولل`. */
export interface ArabicPrefix {
  text: string;
  /** Whether it ends with the article. */
  hasArticle: boolean;
  /** Whether texts use it often, as `وك` of `وكجزء`; `فكال` is right, and hardly ever written. */
  isUsual: boolean;
}

// And, then.
const conjunctions = ['', 'و', 'ف'];
// In, as, for.
const prepositions = ['', 'ب', 'ك', 'ل'];

/** All prefixes: a conjunction, a preposition and the article, each of which may be missing. */
export const arabicPrefixes: readonly ArabicPrefix[] = conjunctions.flatMap((conjunction) =>
  prepositions.flatMap((preposition) => {
    // The article loses its alif after `ل`.
    const article = preposition === 'ل' ? 'ل' : 'ال';
    const before = conjunction + preposition;
    const isPair = conjunction !== '' && preposition !== '';
    const isUsual = !isPair || conjunction === 'و';
    const withArticle = {
      text: before + article,
      hasArticle: true,
      isUsual: isUsual && before !== 'وك',
    };
    return before === ''
      ? [withArticle]
      : [{ text: before, hasArticle: false, isUsual }, withArticle];
  }),
);
