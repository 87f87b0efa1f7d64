import { fold, foldedWords } from '../../model/fold.ts';
import type { KnownName, NamesFile, NameSpelling } from '../../model/names-file.ts';
import { withoutArticles } from './word-forms.ts';

/** A spelling and a name that has it. */
export interface Entry {
  name: KnownName;
  spelling: NameSpelling;
  /** Folded, with its capitals where these are asked for. */
  folded: string;
  exact: string | undefined;
}

/** All spellings by the keys they are recognised by. */
export interface SpellingTable {
  /** Every spelling once for each name that has it. */
  entries: readonly Entry[];
  byKey: ReadonlyMap<string, readonly Entry[]>;
  /** How many words the longest key has. */
  longest: number;
}

/** Makes the table of a file; a spelling has further keys without its hyphens and articles. */
export function tableOf({ names }: NamesFile): SpellingTable {
  const entries = names.flatMap((name) =>
    name.spellings.map((spelling): Entry => {
      const folded = fold(spelling.text);
      return { name, spelling, folded, exact: spelling.exactCase && exactForm(spelling.text) };
    }),
  );
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const known = byKey.get(key);
      if (known) known.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  const longest = Math.max(0, ...[...byKey.keys()].map((key) => key.split(' ').length));
  return { entries, byKey, longest };
}

/** Words with their capitals, otherwise folded. */
export function exactForm(text: string): string {
  return foldedWords(text)
    .map(({ exact }) => exact)
    .join(' ');
}

function keysOf({ folded, spelling: { text } }: Entry): Set<string> {
  if (folded === '') return new Set();
  const joined = /\p{L}[-‐‑]\p{N}|\p{L}[-‐‑]\p{L}/u.test(text) ? fold(text.replace(/[-‐‑]/g, '')) : '';
  const plain = withoutArticles(folded.split(' ')).join(' ');
  return new Set([folded, plain, joined].filter(Boolean));
}
