import { type Random, randomFor, zipfPicker } from './random.ts';

/** How many made-up words a language has beside its real function words. */
const size = 20_000;

/** The words of a language, dealt as often as such words stand in texts. */
export interface Vocabulary {
  /** A word of running text: nearly every second one is a function word. */
  word: (random: Random) => string;
  /** A word that carries meaning, as titles have them. */
  content: (random: Random) => string;
}

// The function words of English and Arabic that stand most often in such texts, in that order.
const english =
  'the of and to in a that for on with as by was its is from at it had has be not which have were an this but would their or more than after his been who also between over against could into no other about he they there when all only any under such during before through where most some while both'.split(
    ' ',
  );
const arabic =
  'في من على إلى أن التي عن الذي مع هذا ما كان هذه لا بين كما قد بعد أو لم كل غير قبل ذلك أي حتى خلال عند منذ ثم لكن حول دون إذا بل أكثر بعض ضد نحو تحت'.split(
    ' ',
  );

/** The vocabulary of English texts: Latin letters. */
export function englishVocabulary(seed: number): Vocabulary {
  return vocabulary(english, makeWords(randomFor(seed, 'words', 'en'), latinWord));
}

/** The vocabulary of Arabic texts: Arabic letters, half of the words with their article. */
export function arabicVocabulary(seed: number): Vocabulary {
  return vocabulary(arabic, makeWords(randomFor(seed, 'words', 'ar'), arabicWord));
}

function vocabulary(functionWords: readonly string[], contentWords: readonly string[]): Vocabulary {
  const functionWord = zipfPicker(functionWords, 0.5);
  const content = zipfPicker(contentWords, 30);
  return {
    content,
    word: (random) => (random.chance(0.42) ? functionWord(random) : content(random)),
  };
}

function makeWords(random: Random, make: (random: Random) => string): string[] {
  const words = new Map<string, number>();
  while (words.size < size) {
    const word = make(random);
    if (!words.has(word)) words.set(word, word.length + 5 * random.next());
  }
  // As in real languages, the words used most are short.
  return [...words].sort(([, a], [, b]) => a - b).map(([word]) => word);
}

const onsets = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr r s sh st t tr v w z'.split(' ');
const vowels = 'a a a e e e e i i i o o u ai ea ie ou'.split(' ');
const codas = ['', '', '', ...'l m n n r r s t nd nt rt st ck ng'.split(' ')];
const endings = ['', '', '', '', '', ...'s ed ing ion al er ent ity ism ive'.split(' ')];

function latinWord(random: Random): string {
  const syllables = random.pick([1, 2, 2, 2, 2, 3, 3, 4]);
  let word = '';
  for (let index = 0; index < syllables; index++) {
    word += random.pick(onsets) + random.pick(vowels);
    if (index === syllables - 1 || random.chance(0.3)) word += random.pick(codas);
  }
  return word + random.pick(endings);
}

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const longVowels = ['ا', 'و', 'ي'];
const prefixes = ['', '', '', '', 'م', 'ت', 'است', 'ا'];
const suffixes = ['', '', '', 'ة', 'ية', 'ات', 'ين', 'ون', 'ي'];

function arabicWord(random: Random): string {
  const [first, second, third] = [random.pick(letters), random.pick(letters), random.pick(letters)];
  const inner = random.chance(0.6) ? random.pick(longVowels) : '';
  const stem = random.chance(0.5) ? first + second + inner + third : first + inner + second + third;
  return (random.chance(0.5) ? 'ال' : '') + random.pick(prefixes) + stem + random.pick(suffixes);
}
