import { directionOf, type Language } from '../language/language.ts';
import { memoize } from '../memoize.ts';
import { foreignLetters, ownLetters } from './find-foreign.ts';

/** Words of a text that stand in another script than the page, with where they begin and end. */
export interface ForeignRun {
  start: number;
  end: number;
}

/**
 * The runs of words in a text that have no letter of the page's own script, each as its readers read it: with
 * the numbers, marks and brackets between its words, and a bracket or mark whole where the other half is among them.
 *
 * `«نحن لا نرى (الأسد).»` is one run, with the point of the quoted sentence. Where the page's own commas part
 * words, as in a list of names, each is a run.
 */
export function foreignRuns(text: string, page: Language): ForeignRun[] {
  const letter = new RegExp(foreignLetters(page), 'v');
  const found = [...text.matchAll(runPattern(page))].flatMap(({ index, 0: words }) =>
    cutAtCommas(words, index, page),
  );
  const pairs = pairsOf(text);
  const cut = (run: ForeignRun): ForeignRun[] => {
    const whole = withPairs(text, run, pairs, directionOf(page) === 'rtl');
    if (!Array.isArray(whole)) return [whole];
    return whole.flatMap((part) => trimmed(text, part, letter)).flatMap(cut);
  };
  return found
    .flatMap(cut)
    .map((run) =>
      withComma(text, withStop(text, withNumber(text, withSigns(text, run, page))), page),
    );
}

/**
 * Whether the words of a run are told to be in another script.
 *
 * Names and designations in Latin letters stand in every Arabic sentence, and any voice reads them; other letters it
 * cannot read. A quoted phrase is one from two words on.
 */
export function isPhrase(words: string, script: string, before: string | undefined): boolean {
  const fewest = script !== 'Latn' ? 1 : /[«“"‘']/.test(before ?? '') ? 2 : 4;
  return words.split(/\s+/).length >= fewest;
}

// From a foreign letter to the last before one of the page's own; slots, which are the page's, end it too.
const runPattern = memoize((page: Language): RegExp => {
  const letter = foreignLetters(page);
  const between = `[[\\p{Any}]--[${ownLetters(page)}\\uE000-\\uE0FF]]`;
  return new RegExp(`${letter}(?:${between}*[${letter}\\p{M}])?\\p{M}*`, 'gv');
});

function cutAtCommas(words: string, start: number, page: Language): ForeignRun[] {
  const comma = directionOf(page) === 'rtl' ? /[،؛؟]\s+/g : /[,;]\s+/g;
  let begin = 0;
  const parts: ForeignRun[] = [];
  for (const { index, 0: written } of words.matchAll(comma)) {
    const part = words.slice(begin, index);
    parts.push({
      start: start + begin,
      end: start + begin + part.replace(ofSentence, '$1').length,
    });
    begin = index + written.length;
  }
  return [...parts, { start: start + begin, end: start + words.length }];
}

// A bracket of numbers behind one word is the sentence's, as it is behind the last of several: `درعا (2011), حمص (2012)`.
const ofSentence = /^(\S+)\s*\([\p{N}\s–-]+\)$/u;

const closings: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '«': '»',
  '“': '”',
  '„': '“”',
  '‘': '’',
};

// Where the other half of each bracket and mark stands.
function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; closes: string }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()[\]«»“”„‘’]/g)) {
    const last = open.at(-1);
    if (last?.closes.includes(sign)) {
      open.pop();
      pairs.set(last.at, index).set(index, last.at);
    } else if (closings[sign] !== undefined) open.push({ at: index, closes: closings[sign] });
  }
  return pairs;
}

// `Al-Hayat: «`: in a text from right to left a speaker's name and the speech are two runs.
const introduces = /^(?:\S+\s){0,2}\S+:\s*[«“„‘]$/u;

// The run with the other halves of its brackets and marks; where words stand before these, the parts it falls into.
function withPairs(
  text: string,
  run: ForeignRun,
  pairs: ReadonlyMap<number, number>,
  speaks: boolean,
): ForeignRun | ForeignRun[] {
  let { start, end } = run;
  for (let at = run.start; at < run.end; at++) {
    const other = pairs.get(at);
    if (other === undefined) {
      if (bracket.test(text[at] ?? '')) return cutAt(at, run);
      continue;
    }
    const isSpeech = other > at && speaks && introduces.test(text.slice(start, at + 1));
    if (isSpeech) return cutAt(at, run);
    if (other >= start && other < end) continue;
    const between = other < start ? text.slice(other + 1, start) : text.slice(end, other);
    if (/\p{L}/u.test(between)) return cutAt(at, run);
    if (other < start) start = other;
    else end = other + 1;
  }
  return { start, end };
}

const bracket = /[()[\]«»“”„]/;

function cutAt(at: number, { start, end }: ForeignRun): ForeignRun[] {
  return [
    { start, end: at },
    { start: at + 1, end },
  ];
}

// A part from its first to its last foreign letter.
function trimmed(text: string, { start, end }: ForeignRun, letter: RegExp): ForeignRun[] {
  const first = text.slice(start, end).search(letter);
  if (first < 0) return [];
  let last = end;
  while (last > start && !letter.test(text[last - 1] ?? '') && !/\p{M}/u.test(text[last - 1] ?? ''))
    last--;
  return [{ start: start + first, end: last }];
}

// On a page that runs to the right, with the signs of a name: `C++`, `C#`, `.NET`, `@name`, `#tag`.
function withSigns(text: string, { start, end }: ForeignRun, page: Language): ForeignRun {
  if (directionOf(page) !== 'rtl') return { start, end };
  const [before = ''] =
    /(?<=^|[\s(«"]|(?<!\p{L})[وفبكل])[.@#$]$/u.exec(text.slice(Math.max(0, start - 3), start)) ??
    [];
  const [after = ''] = /^(?:\+{1,2}|#)(?![\p{L}\p{N}+#])/u.exec(text.slice(end, end + 3)) ?? [];
  return { start: start - before.length, end: end + after.length };
}

// With the number that is joined to it or follows it: `MiG-31`, `S/RES/2254(2015)`, `و50%`, `ص 4`, `p. 4`.
function withNumber(text: string, { start, end }: ForeignRun): ForeignRun {
  numberAfter.lastIndex = end;
  const [number = ''] = numberAfter.exec(text) ?? [];
  return { start, end: end + number.replace(/[./–-]+$/, '').length };
}

const numberAfter =
  /(?:[-–/.:]|(?<=[\p{L}\p{M}])\s|(?<=(?<!\p{L})\p{L}{1,2})\.\s)?\p{N}[\p{N}./–-]*(?:\(\p{N}+\))?[%٪+]?(?!\p{L})/uy;

// With the point of a quoted sentence or of an abbreviation: `«… (Assad).»`, `U.S.`, `Apple Inc.`
function withStop(text: string, { start, end }: ForeignRun): ForeignRun {
  const rest = text.slice(end);
  const [ofQuoted] = /^[.!?؟…]+(?=[»”’"])/.exec(rest) ?? [];
  const isShort = rest.startsWith('.') && abbreviation.test(text.slice(start, end));
  return { start, end: end + (ofQuoted?.length ?? (isShort ? 1 : 0)) };
}

// On a page that runs to the right, with the comma that an Arabic phrase ends in.
function withComma(text: string, { start, end }: ForeignRun, page: Language): ForeignRun {
  if (directionOf(page) === 'rtl') return { start, end };
  const [comma = ''] = /^[\s\p{N}()[\]–-]*[،؛؟](?!\S)/u.exec(text.slice(end)) ?? [];
  return { start, end: end + comma.length };
}

const abbreviation =
  /(?:^|[^\p{L}.])(?:(?:\p{L}\.)+\p{L}|Inc|Ltd|Co|Corp|Jr|Sr|Dr|St|No|Vol|etc|al|cit|eds?)$/u;
