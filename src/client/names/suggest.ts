import { editDistance } from '../../model/edit-distance.ts';
import { fold } from '../../model/fold.ts';
import type { KnownName } from '../../model/names-file.ts';
import type { Entry } from './spelling-table.ts';
import { soundOf } from './transliteration.ts';

/** A spelling that may have been meant. */
export interface Suggestion {
  /** As its name's record writes it. */
  text: string;
  /** The names that have it. */
  names: KnownName[];
  /** How far it is from what was written: letters to change; half a letter where both sound alike. */
  distance: number;
}

/** What suggestions are chosen from. */
export interface Candidate {
  text: string;
  folded: string;
  sound: string;
  names: KnownName[];
}

/** The spellings that may be suggested: those that are recognised however they are written. */
export function candidatesOf(entries: readonly Entry[]): Candidate[] {
  const usable = entries.filter(({ exact, folded }) => exact === undefined && folded.length > 3);
  return [...Map.groupBy(usable, ({ folded }) => folded)].map(([folded, same]) => ({
    text: same[0]?.spelling.text ?? folded,
    folded,
    sound: soundOf(folded),
    names: [...new Set(same.map(({ name }) => name))],
  }));
}

/** The nearest spellings, one of each name, the best first; none where all are far. */
export function nearestAmong(written: string, candidates: readonly Candidate[]): Suggestion[] {
  const folded = fold(written);
  const limit = limitFor(folded);
  if (limit === 0) return [];
  const sound = soundOf(folded);
  const found = candidates
    .map(({ text, names, ...one }): Suggestion => {
      const letters = editDistance(folded, one.folded, limit);
      const sounds = editDistance(sound, one.sound, limit - 1);
      const bySound = sounds < limit ? sounds + 0.5 : Infinity;
      return { text, names, distance: Math.min(letters > limit ? Infinity : letters, bySound) };
    })
    .filter(({ distance }) => distance > 0 && distance < Infinity)
    .sort((a, b) => a.distance - b.distance);
  const suggested = new Set<KnownName>();
  return found
    .filter(({ names }) => {
      const isNew = names.some((name) => !suggested.has(name));
      for (const name of names) suggested.add(name);
      return isNew;
    })
    .slice(0, mostSuggestions);
}

const mostSuggestions = 3;

// Of three letters any other three are near.
function limitFor({ length }: string): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}
