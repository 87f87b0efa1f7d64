import type { Stemmer } from './stemmer.ts';

/**
 * Whether the stem of a form has of an Arabic word what the word's own stems have: with a prefix before it the stemmer
 * takes letters of the word for an ending, and `وسمكه` (and a fish) would be `وسم` (to brand).
 *
 * @param form as the index has it, and so the word
 */
export function isStemOfWord(form: string, word: string, stem: Stemmer): boolean {
  const own = word.replaceAll('ى', 'ي');
  // `للجنة` may be of `لجنة`, which the stemmer takes it for.
  if (/^[وف]?لل/.test(form) && !own.startsWith('ل') && stem(form).startsWith('ل')) return false;
  const most = Math.max(...ownForms(word).map((one) => takenOff(stem(one), own)));
  return takenOff(stem(form), own) <= most;
}

// With the article and without it, masculine, and as the other spelling of Syria has it.
function ownForms(word: string): string[] {
  const masculine = word.replace(/(?<=\p{L}{3})ة$/u, '');
  const twin = word.replace(/^(سوري)[اة]$/u, '$1ة');
  return [word, `ال${word}`, masculine, twin];
}

const longestPrefix = 3;

// How many letters are missing at the end; prefixes may stand before the rest, or be missing too.
function takenOff(stem: string, word: string): number {
  for (let end = word.length; end > 0; end--) {
    if (stem.endsWith(word.slice(0, end))) return word.length - end;
    for (let start = 1; start <= longestPrefix && start < end; start++) {
      if (stem === word.slice(start, end)) return word.length - end;
    }
  }
  return word.length;
}
