import type { Language } from './language.ts';
import { oncePer } from './once-per.ts';

const listFormat = oncePer((language: Language) => new Intl.ListFormat(language));

/** Names one after the other as a language joins them: `Khoja, Jamil, and Naumkin`. */
export function joinNames(names: readonly string[], language: Language): string {
  return listFormat(language).format(names);
}
