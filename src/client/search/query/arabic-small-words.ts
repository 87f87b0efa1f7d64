import { asWritten } from '../../../model/text/index-words.ts';

// Prepositions, particles and what points at a noun: none of them has an article or is one of several, and with a pronoun
// (`منها`) readers see another word. `وفي` is no `وفيات`, and `بعد` no `بعدات`.
const small = new Set(
  [
    'في من على إلى عن مع أنه إنه أو أم ثم بل قد لا لم لن ما ليس لكن حتى منذ عند لدى بعد قبل بين تحت فوق دون ضد',
    'نحو كما لما إذا إذ لو هل كان كانت هو هي هم أي',
    'التي الذي الذين هذا هذه هذان هذين هؤلاء ذلك تلك أولئك',
  ].flatMap((row) => row.split(' ')),
);
const pointing = /^(?:هذ|هؤل|ذلك|تلك|أول|ال[تذ])/;
const prepositions = ['ب', 'ل', 'ك', 'وب', 'ول'];
// What looks like one behind a conjunction: illusion, understanding, loss, film.
const others = new Set(['وهم', 'فهم', 'فقد', 'فلم']);

/**
 * What an Arabic word asks for that says nothing by itself: as it is written, and behind what is written at it; nothing of
 * any other word.
 */
export function asksOfSmallWord(word: string): string[] | undefined {
  const isBehind = /^[وف]/.test(word) && small.has(word.slice(1)) && !others.has(word);
  if (isBehind) return spellings(word).map(asWritten);
  const own = [...small].find((one) => one === word || withoutHamza(one) === word);
  if (own === undefined) return undefined;
  const prefixes = ['', 'و', 'ف', ...(pointing.test(own) ? prepositions : [])];
  return spellings(own).flatMap((one) => prefixes.map((prefix) => asWritten(prefix + one)));
}

function spellings(word: string): string[] {
  return [...new Set([word, withoutHamza(word)])];
}

function withoutHamza(word: string): string {
  return word.replace(/^([وف]?)[أإ](?=\p{L})/u, '$1ا');
}
