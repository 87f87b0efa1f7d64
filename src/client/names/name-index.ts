import type { KnownName, NamesFile } from '../../model/names-file.ts';
import { fold } from '../../model/fold.ts';

/** A spelling in a query. */
export interface RecognisedName {
  start: number;
  end: number;
  text: string;
  /** Those it may mean: one, or several where it is ambiguous. */
  names: KnownName[];
  /** The other spellings of the one it means. */
  others: string[];
}

/** The names that search knows. */
export interface NameIndex {
  recognise: (query: string) => RecognisedName[];
  nearest: (word: string) => { text: string; name: KnownName }[];
}

/** Stands in for the recogniser until that is merged: whole spellings, and nothing near. */
export function createNameIndex({ names }: NamesFile): NameIndex {
  return {
    nearest: () => [],
    recognise: (query) => {
      const words = [...query.matchAll(/[^\s"“”«»]+/gu)];
      return words.flatMap(({ index: start }, from) => {
        for (let to = words.length; to > from; to--) {
          const last = words[to - 1];
          const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
          const text = query.slice(start, end);
          const found = names.filter((name) =>
            name.spellings.some((spelling) => fold(spelling.text) === fold(text)),
          );
          const [only] = found;
          if (!only) continue;
          const others = found.length > 1 ? [] : only.spellings.map((spelling) => spelling.text);
          return [
            {
              start,
              end,
              text,
              names: found,
              others: others.filter((one) => fold(one) !== fold(text)),
            },
          ];
        }
        return [];
      });
    },
  };
}
