import { editDistance } from '../model/text/edit-distance.ts';
import type { KnownName } from '../model/files/names-file.ts';
import { type Entry, keyOf } from './spelling-table.ts';
import { soundOf } from './transliteration.ts';
import { withoutArticle } from './word-forms.ts';

/** A spelling that may have been meant. */
export interface NearSpelling {
  /** As its name's record writes it. */
  text: string;
  /** The names that have it. */
  names: KnownName[];
  /** How far it is from what was written: letters to change; half a letter where both sound alike. */
  distance: number;
}

/** What suggestions are chosen from. */
export interface ComparedSpelling {
  text: string;
  key: string;
  sound: string;
  names: KnownName[];
}

/** The spellings that may be suggested: those that are recognised however they are written. */
export function comparedSpellings(entries: readonly Entry[]): ComparedSpelling[] {
  const usable = entries.filter(({ exact, key }) => exact === undefined && key.length > 3);
  return [...Map.groupBy(usable, ({ key }) => key)].map(([key, same]) => ({
    text: same[0]?.spelling.text ?? key,
    key,
    sound: soundOf(key),
    names: [...new Set(same.map(({ name }) => name))],
  }));
}

/** The nearest spellings, one of each name, the best first; none where all are far. */
export function nearestAmong(
  written: string,
  spellings: readonly ComparedSpelling[],
): NearSpelling[] {
  const key = keyOf(written);
  const limit = limitFor(key);
  if (limit === 0) return [];
  const sound = soundOf(key);
  const found = spellings
    .map((one) => ({ ...one, ...distances(key, sound, one, limit) }))
    .filter(({ distance }) => distance > 0 && distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.letters - b.letters);
  const suggested = new Set<KnownName>();
  return found
    .filter(({ names }) => {
      const isNew = names.some((name) => !suggested.has(name));
      for (const name of names) suggested.add(name);
      return isNew;
    })
    .slice(0, mostSuggestions)
    .map(({ text, names, distance }) => ({ text, names, distance }));
}

function distances(key: string, sound: string, spelling: ComparedSpelling, limit: number) {
  const letters = editDistance(key, spelling.key, limit);
  const sounds = editDistance(sound, spelling.sound, limit - 1);
  return { letters, distance: Math.min(letters, sounds + 0.5) };
}

const mostSuggestions = 3;

// Of three letters any other three are near; so are four in Arabic, which leaves vowels out.
function limitFor(key: string): number {
  const { length } = withoutArticle(key);
  const spare = /\p{Script=Arabic}/u.test(key) ? 1 : 0;
  return length < 4 + spare ? 0 : length < 8 + spare ? 1 : 2;
}
