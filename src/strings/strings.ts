import { load } from 'js-yaml';
import type { Language } from '../model/language/language.ts';
import { type Strings, stringsSchema } from './strings-schema.ts';

const files = import.meta.glob<string>('./*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const byLanguage = new Map(
  Object.entries(files).map(([file, yaml]) => [
    file.replace(/^\.\/|\.yaml$/g, ''),
    stringsSchema.parse(load(yaml)),
  ]),
);

/** The interface's words in a language that has a file here; throws for any other. */
export function stringsIn(language: Language): Strings {
  const strings = byLanguage.get(language);
  if (!strings) throw new Error(`src/strings has no ${language}.yaml: add one to publish in it`);
  return strings;
}
