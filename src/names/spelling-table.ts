import { foldedWords } from '../model/text/fold.ts';
import type { KnownName, NamesFile } from '../model/files/names-file.ts';
import type { NameSpelling } from '../model/records/spelled.ts';
import { unpackName } from '../model/files/packed-name.ts';
import { withoutArticles } from './word-forms.ts';

/** A spelling and a name that has it. */
export interface Entry {
  name: KnownName;
  spelling: NameSpelling;
  /** Folded, without articles: what it is recognised by. */
  key: string;
  /** The same with its capitals, where these are asked for. */
  exact: string | undefined;
}

/** All spellings by what they are recognised by. */
export interface SpellingTable {
  /** Every spelling once for each name that has it. */
  entries: readonly Entry[];
  byKey: ReadonlyMap<string, readonly Entry[]>;
  /** How many words the longest key that begins with a word has. */
  longest: ReadonlyMap<string, number>;
}

/** Makes the table of a file. */
export function tableOf({ names }: NamesFile): SpellingTable {
  return tableOfNames(names.map(unpackName));
}

/** Makes the table of names; a spelling with hyphens has a second key without them. */
export function tableOfNames(names: readonly KnownName[]): SpellingTable {
  const entries = names.flatMap((name) =>
    name.spellings.map((spelling): Entry => {
      const exact = spelling.exactCase && exactOf(spelling.text);
      return { name, spelling, key: keyOf(spelling.text), exact };
    }),
  );
  const byKey = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  for (const entry of entries) {
    for (const key of new Set([entry.key, joined(entry.spelling.text)])) {
      if (key === '') continue;
      const known = byKey.get(key);
      if (known) known.push(entry);
      else byKey.set(key, [entry]);
      const [first = '', ...rest] = key.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
    }
  }
  return { entries, byKey, longest };
}

/** What a text is recognised by. */
export function keyOf(text: string): string {
  return withoutArticles(foldedWords(text))
    .map(({ folded }) => folded)
    .join(' ');
}

// `MiG-31` is also written `MiG31`.
function joined(text: string): string {
  return /[-‐‑]/u.test(text) ? keyOf(text.replace(/[-‐‑]/gu, '')) : '';
}

function exactOf(text: string): string {
  return withoutArticles(foldedWords(text))
    .map(({ exact }) => exact)
    .join(' ');
}
