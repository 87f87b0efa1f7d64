import type { Hit, SearchEngine } from '../index/engine.ts';
import { beginsWith, foldWord } from './begins-with.ts';
import type { Ask } from '../query/term.ts';

/**
 * Where the words of an ask may be in a brief, and in which facts beside its text; longer words with the same beginning count too.
 *
 * In quotation marks Pagefind names one location in a page only. Without them it names all, and does not
 * shorten a word that it knows; good enough for an order, not for what is shown.
 */
export async function likelyLocations(
  engine: SearchEngine,
  { text }: Ask,
): Promise<(id: string) => Hit> {
  const hits = await Promise.all(text.split(' ').map((word) => engine.askBeginning(word)));
  const [ofFirst, ...others] = hits;
  return (id) => {
    const first = ofFirst?.get(id) ?? { locations: [], fields: [] };
    if (others.length === 0) return first;
    const ofOthers = others.map((ofWord) => ofWord.get(id));
    return {
      locations: inARow([first, ...ofOthers].map((hit) => hit?.locations ?? [])),
      fields: first.fields.filter((field) => ofOthers.every((hit) => hit?.fields.includes(field))),
    };
  };
}

/** Where the words of an ask really are in one brief. */
export async function exactLocations(
  engine: SearchEngine,
  id: string,
  words: readonly string[],
  ask: Ask,
): Promise<number[]> {
  if (ask.isBeginning) {
    const hit = (await engine.askBeginning(ask.text)).get(id);
    return (hit?.locations ?? []).filter((location) => beginsWith(words[location] ?? '', ask.text));
  }
  const asked = ask.text.split(' ');
  const isMeant = (location: number) =>
    !ask.isExact || hasCapitals(words[location] ?? '', ask.text);
  const ofEach = await Promise.all(asked.map((word) => locationsOfWord(engine, id, words, word)));
  const own = asked.length > 1 ? ((await engine.ask(ask.text)).get(id)?.locations ?? []) : [];
  const locations = [...new Set([...own, ...inARow(ofEach)])].filter(isMeant);
  return locations.sort((one, other) => one - other);
}

// A phrase is asked for as one text, so a word of it is enough.
function hasCapitals(word: string, text: string): boolean {
  const parts = word.replaceAll('.', '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const meant = text.replaceAll('.', '').split(' ');
  return parts.some((part) => meant.includes(part));
}

async function locationsOfWord(
  engine: SearchEngine,
  id: string,
  words: readonly string[],
  word: string,
): Promise<number[]> {
  const own = await locationOf(engine, id, word);
  if (own === undefined) return [];
  const likely = (await engine.askBeginning(word)).get(id)?.locations ?? [];
  const forms = new Map<string, Promise<boolean>>();
  const isOf = (location: number) => {
    const form = words[location] ?? '';
    const known = forms.get(form) ?? isForm(engine, id, form, word, own);
    forms.set(form, known);
    return known;
  };
  const judged = await Promise.all(
    likely.map(async (location) => ((await isOf(location)) ? [location] : [])),
  );
  return [...judged.flat(), own];
}

// Two words have the same stem where the index has them at the same location. A word of the text may have parts: `al-Assad`.
async function isForm(
  engine: SearchEngine,
  id: string,
  form: string,
  word: string,
  own: number,
): Promise<boolean> {
  const parts = form.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const whole = parts.join('');
  if ([whole, ...parts].some((part) => foldWord(part) === foldWord(word))) return true;
  const locations = await Promise.all(
    [whole, ...parts].map((part) => locationOf(engine, id, part)),
  );
  return locations.includes(own);
}

async function locationOf(engine: SearchEngine, id: string, word: string) {
  return (await engine.ask(word)).get(id)?.locations[0];
}

// The locations at which the words follow each other, those of all the words.
function inARow(ofEach: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = ofEach;
  const next = others.map((locations) => new Set(locations));
  return first
    .filter((location) => next.every((locations, index) => locations.has(location + index + 1)))
    .flatMap((location) => ofEach.map((_, index) => location + index));
}
