import type { ListedWord } from '../../../model/files/word-list.ts';
import { editDistance } from '../../../model/text/edit-distance.ts';
import { fold } from '../../../model/text/fold.ts';
import { arabicPrefixes } from '../../../names/arabic-prefixes.ts';
import { inSlices } from './slices.ts';
import { typingCost } from './typing-cost.ts';

/** A word or two of the index that may have been meant. */
interface NearWord {
  text: string;
  /** What it takes to have typed the other instead. */
  cost: number;
}

/** The words of an index, ready to be asked for what is near. */
export interface NearWords {
  /** The word as texts have it, however its letters are written here; nothing where none has it. */
  spellingOf: (word: string) => string | undefined;
  /** The words that may have been meant, the likeliest first. */
  nearest: (word: string) => NearWord[];
}

/** Makes the words of an index ready. */
export async function openNearWords(listed: Iterable<ListedWord>): Promise<NearWords> {
  const words = await entriesOf(listed);
  return {
    spellingOf: (word) => words.get(foldQuickly(word))?.text,
    nearest: (word) => nearestAmong(word, words),
  };
}

interface Entry extends ListedWord {
  key: string;
  /** Which letters it has, as bits. */
  letters: number;
}

interface Candidate extends NearWord {
  key: string;
  count: number;
}

const mostOffered = 5;
// A word that is ten times as frequent outweighs a fifth of a letter.
const costWeight = 5;
// Where one slip explains a word, two do not.
const mostFurther = 0.7;
const putBackCost = 0.05;
const spaceCost = 1.1;
const shortestRest = 3;

function nearestAmong(word: string, words: ReadonlyMap<string, Entry>): NearWord[] {
  const key = foldQuickly(word);
  const candidates = [
    ...candidatesFor({ key, prefix: '' }, words, word),
    ...withoutPrefixes(key).flatMap((written) => candidatesFor(written, words, word)),
    ...inTwo(key, words),
    ...behindParticle(key, words),
  ];
  const best = new Map<string, Candidate>();
  for (const one of candidates.sort((a, b) => worthOf(b) - worthOf(a))) {
    if (!best.has(one.key)) best.set(one.key, one);
  }
  const [{ cost: least } = { cost: 0 }] = best.values();
  return [...best.values()]
    .filter(({ cost }) => cost <= least + mostFurther)
    .slice(0, mostOffered)
    .map(({ text, cost }) => ({ text, cost }));
}

/** What was written, and an Arabic prefix that was taken off it. */
interface Written {
  key: string;
  prefix: string;
}

function candidatesFor(
  { key, prefix }: Written,
  words: ReadonlyMap<string, Entry>,
  typed: string,
): Candidate[] {
  const slips = slipsIn(key);
  const most = mostCost(key);
  const letters = lettersOf(key);
  const found: Candidate[] = [];
  for (const entry of words.values()) {
    if (Math.abs(entry.key.length - key.length) > slips) continue;
    // A slip brings in one letter and takes away another at most.
    if (bitsIn(entry.letters ^ letters) > 2 * slips) continue;
    if (editDistance(key, entry.key, slips) > slips) continue;
    const text = prefix + entry.text;
    const cost = typingCost(key, entry.key) + (prefix === '' ? 0 : putBackCost);
    if (text !== typed && cost <= most)
      found.push({ text, count: entry.count, key: prefix + entry.key, cost });
  }
  return found;
}

// Two words that were written as one.
function inTwo(key: string, words: ReadonlyMap<string, Entry>): Candidate[] {
  const shortest = isArabic(key) ? shortestRest : 2;
  const found: Candidate[] = [];
  for (let at = shortest; at <= key.length - shortest; at++) {
    const [first, second] = [words.get(key.slice(0, at)), words.get(key.slice(at))];
    if (!first || !second) continue;
    const text = `${first.text} ${second.text}`;
    found.push({ text, key: text, cost: spaceCost, count: Math.min(first.count, second.count) });
  }
  return found;
}

// What stands before names, as folded.
const particles = [
  ...['de', 'di', 'da', 'du', 'la', 'le', 'el', 'al', 'van', 'von', 'bin', 'ibn', 'abu'],
  ...['دي', 'دو', 'دا', 'فان', 'فون', 'بن', 'ابن', 'ابو', 'لو', 'لا'],
];

// A name that was written as one word with what stands before it, and with a slip.
function behindParticle(key: string, words: ReadonlyMap<string, Entry>): Candidate[] {
  return particles.flatMap((particle) => {
    const first = key.startsWith(particle) ? words.get(particle) : undefined;
    const rest = key.slice(particle.length);
    if (!first || rest.length <= shortestRest) return [];
    const whole = words.get(rest);
    const ends = whole
      ? [{ ...whole, cost: 0 }]
      : candidatesFor({ key: rest, prefix: '' }, words, rest);
    return ends.map(({ text, count, cost }): Candidate => {
      const both = `${first.text} ${text}`;
      return { text: both, key: both, cost: spaceCost + cost, count: Math.min(first.count, count) };
    });
  });
}

// Also the words of an Arabic text without the article that stands at them: a query may have another prefix.
async function entriesOf(listed: Iterable<ListedWord>): Promise<Map<string, Entry>> {
  const words = new Map<string, Entry>();
  const add = (text: string, key: string, count: number) => {
    const known = words.get(key);
    if (known && known.count >= count) return;
    words.set(key, { text, key, count, letters: lettersOf(key) });
  };
  await inSlices(listed, ({ text, count }) => add(text, foldQuickly(text), count));
  const whole = words.values().filter(({ key }) => isArabic(key));
  await inSlices(whole.toArray(), ({ text, key, count }) => {
    for (const { key: rest, prefix } of withoutPrefixes(key, true)) {
      if (!words.has(rest)) add(text.slice(prefix.length), rest, count);
    }
  });
  return words;
}

function withoutPrefixes(key: string, onlyArticles = false): Written[] {
  if (!isArabic(key)) return [];
  return arabicPrefixes
    .filter(({ text, hasArticle }) => key.startsWith(text) && (hasArticle || !onlyArticles))
    .map(({ text }) => ({ key: key.slice(text.length), prefix: text }))
    .filter((written) => written.key.length >= shortestRest);
}

function worthOf({ cost, count }: Candidate): number {
  return Math.log10(count) - costWeight * cost;
}

// Of three letters any other three are near.
function slipsIn(key: string): number {
  const { length } = key;
  return length < 4 ? 0 : length < (isArabic(key) ? 9 : 8) ? 1 : 2;
}

// `null` is not `full`: of a short word the first letter was not another one, and of four in Arabic, which leaves vowels
// out, none was.
function mostCost(key: string): number {
  if (isArabic(key) && key.length === 4) return 0.9;
  return key.length < 6 ? 1.1 : Infinity;
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at++) letters |= 1 << (key.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(letters: number): number {
  let left = letters;
  let bits = 0;
  for (; left !== 0; left &= left - 1) bits++;
  return bits;
}

// Most words of most lists need no folding, and there are many.
function foldQuickly(text: string): string {
  return /^[a-z]+$/i.test(text) ? text.toLowerCase() : fold(text).replaceAll(' ', '');
}
