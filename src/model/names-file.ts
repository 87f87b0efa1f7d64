import type { Language } from './language.ts';

/** A spelling of a name, as the browser needs it. */
export interface NameSpelling {
  text: string;
  /** Recognised only as it is written here: `IS`, `US`, `CAST`. */
  exactCase?: true;
  /** Recognised, and never searched for. */
  noExpand?: true;
  /** Several names have it: whoever asks for it is asked which one is meant. */
  ambiguous?: true;
}

/** A name that search knows: an actor, agreement or place, or a region or author with spellings of its own. */
export interface KnownName {
  id: string;
  kind: string;
  name: Record<Language, string>;
  /** All spellings, those of `name` first, each once. */
  spellings: NameSpelling[];
}

/** `search/names.json`: every name that search knows, in all languages; fetched on first use. */
export interface NamesFile {
  version: 1;
  names: KnownName[];
}
