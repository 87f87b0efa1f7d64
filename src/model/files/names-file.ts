import type { Language } from '../language/language.ts';
import type { NameSpelling } from '../records/spelled.ts';

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
