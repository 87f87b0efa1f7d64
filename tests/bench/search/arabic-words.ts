// What is written before a word: a conjunction, a preposition, the article.
const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u;
const particles = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'];
const shortestBehindParticle = 4;

/** Whether a folded word is Arabic. */
export function isArabicWord(word: string): boolean {
  return /[\u0621-\u064a]/.test(word);
}

/** A folded Arabic word without the article and what is written before that. */
export function withoutArticle(word: string): string {
  return word.replace(article, '');
}

/** A folded Arabic word without its article, as it is and behind the particles that are written at it. */
export function behindParticles(word: string): string[] {
  const bare = withoutArticle(word);
  if (bare.length < shortestBehindParticle) return [bare];
  return [bare, ...particles.map((particle) => particle + bare)];
}
