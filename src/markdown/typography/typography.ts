import { type Language, scriptOf } from '../../model/language/language.ts';
import type { Span } from '../../model/text/span.ts';
import { addressLength } from '../links/address-length.ts';
import { setThinSpaces, spaceAt } from './french-spaces.ts';
import { type MarkedLine, seeMark, setMark } from './set-marks.ts';
import { singleMarks } from './single-marks.ts';

/** Stands in a line for what is no text but has a place in it: code, an address, an image. */
export const thing = '\uFFFC';

const addressBegin = /(?<![A-Za-z0-9])(?:https?|www)(?=:\/\/|\.)/gi;

/** A short text outside Markdown, such as a title, made typographic. */
export function setTypography(text: string, language: Language): string {
  return setLine([{ text }], language).join('');
}

/** A piece of a line, in the language of the line or in one of its own. */
export interface LinePiece {
  text: string;
  language?: Language | undefined;
}

/**
 * The pieces of one line or block made typographic, each by what stands around it in the others.
 *
 * `"A" -- it's` in, `“A” – it’s` out: straight marks, double hyphens and three dots become what the
 * language has; no word and no address is changed, and what is typographic already stays as it is.
 */
export function setLine(pieces: readonly LinePiece[], language: Language): string[] {
  const texts = pieces.map(({ text }) => text);
  const all = texts.join('');
  if (!/["'.;:!?«»%€°-]/.test(all)) return texts;
  const ofLine = languageOf(all, language);
  const set = pieces.map(({ text, language: own }) =>
    setThinSpaces(setDashes(text), own ?? ofLine),
  );
  const signs = setSigns(set.join(''), languagesAt(set, pieces, ofLine));
  let end = 0;
  return set.map((piece) => signs.slice(end, (end += piece.length)).join(''));
}

function languagesAt(set: readonly string[], pieces: readonly LinePiece[], ofLine: Language) {
  if (pieces.every((piece) => piece.language === undefined)) return () => ofLine;
  const languages = set.flatMap((text, index) =>
    Array.from({ length: text.length }, () => pieces[index]?.language ?? ofLine),
  );
  return (index: number) => languages[index] ?? ofLine;
}

// A passage that is all in another script is set as that script's language does.
function languageOf(line: string, language: Language): Language {
  const script = scriptOf(language);
  const [arabic, latin] = [/\p{Script=Arabic}/u.test(line), /\p{Script=Latin}/u.test(line)];
  if (script === 'Latn' && arabic && !latin) return 'ar';
  return script === 'Arab' && latin && !arabic ? 'en' : language;
}

function setDashes(text: string): string {
  if (!/--|\.\.\./.test(text)) return text;
  return outsideAddresses(text, (words) =>
    words
      .replace(/---/g, '—')
      .replace(/--/g, '–')
      .replace(/\.\.\./g, '…'),
  );
}

function outsideAddresses(text: string, set: (words: string) => string): string {
  let [result, last] = ['', 0];
  for (const { start, end } of addressesIn(text)) {
    result += set(text.slice(last, start)) + text.slice(start, end);
    last = end;
  }
  return result + set(text.slice(last));
}

function addressesIn(text: string): Span[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  const found: Span[] = [];
  for (const { 0: begin, index } of text.matchAll(addressBegin)) {
    // An archive's address has another one in it.
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const length = addressLength(text.slice(index + begin.length));
    if (length > 0) found.push({ start: index, end: index + begin.length + length });
  }
  return found;
}

function setSigns(text: string, languageAt: (index: number) => Language): string[] {
  const singles = singleMarks({ text, languageAt });
  const signs = text.split('');
  const line: MarkedLine = { text, signs, singles, open: [], set: new Map(), languageAt };
  const addresses = addressesIn(text);
  for (const { 0: sign, index } of text.matchAll(/["';:!?«»“”„]/g)) {
    if (addresses.some(({ start, end }) => index >= start && index < end)) continue;
    if (sign === '"' || sign === "'") setStraight(line, index, sign);
    else {
      if (/[«»“”„]/.test(sign)) seeMark(line, index, sign);
      if (/[;:!?«»]/.test(sign)) spaceAt({ ...line, language: languageAt(index) }, index);
    }
  }
  return line.signs;
}

// The second of two single marks that are a double prime is set with the first.
function setStraight(line: MarkedLine, index: number, sign: '"' | "'"): void {
  if (line.signs[index] === sign) line.signs[index] = setMark(line, index, sign);
}
