import { newStemmer } from 'snowball-stemmers';

const stemmer = newStemmer('english');
// Where Snowball 3 begins to shorten a word: `organize` is no `organ`, `international` no `intern`.
const whole = /^(?:past|univers|later|emerg|organ|inter)/;
const likeThem = 'gener';

/**
 * The stem of an English word by Snowball’s present algorithm (3.0); the package has that of 2.0.
 *
 * Beginnings that it leaves whole are stemmed as one that both do.
 */
export function englishStem(word: string): string {
  if (/^evenings?$/.test(word)) return 'evening';
  const [, doubled] = /^([aeo](?:bb|dd|ff|gg|rr))(?:ed|ing)$/.exec(word) ?? [];
  if (doubled !== undefined) return doubled;
  const plain = word.replace(/(?<=\w{3})ogist(?=s?$)/, 'ogy');
  const [begin] = whole.exec(plain) ?? [];
  if (begin === undefined) return stemmer.stem(plain);
  const stem = stemmer.stem(likeThem + plain.slice(begin.length));
  return (
    begin + stem.slice(likeThem.length).replace(/^e$/, /^(?:emerg|univers)$/.test(begin) ? '' : 'e')
  );
}
