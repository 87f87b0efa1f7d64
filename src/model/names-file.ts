import type { Language } from './language.ts';

/** A spelling of a name, as the browser needs it. */
export interface NameSpelling {
  text: string;
  /** Recognised only as it is written here: `IS`, `US`, `CAST`. */
  exactCase?: true | undefined;
  /** Recognised, and never searched for. */
  noExpand?: true | undefined;
  /** Several names have it: whoever asks for it is asked which one is meant. */
  ambiguous?: true | undefined;
}

/** A name that search knows: an actor, agreement or place, or a region or author with spellings of its own. */
export interface KnownName {
  /** Unique among names, among regions and among authors. */
  id: string;
  /** The kind of name (`person`), or `region` or `author`. */
  kind: string;
  name: Record<Language, string>;
  /** All spellings, those of `name` first, each once. */
  spellings: NameSpelling[];
  /** By language, the page of `/names/` that has it, where that is not the first. */
  pages?: Record<Language, number>;
}

/** A name in the file, without what follows from the rest of it: `packed-name.ts` takes it apart and joins it. */
export interface PackedName extends Omit<KnownName, 'id' | 'spellings'> {
  /** None where it is the words of the first label, joined by hyphens. */
  id?: string;
  /** None where the name has no others, nor marks. */
  spellings?: (string | NameSpelling)[];
}

/** `search/names.json`: every name that search knows, in all languages; fetched on first use. */
export interface NamesFile {
  version: 1;
  names: PackedName[];
}
