import { readdirSync, readFileSync } from 'node:fs';
import type { Strings } from 'pincite:strings';
import type { Language } from '../model/language/language.ts';
import { wordFaults } from './word-faults.ts';
import { objectOf, readUnplacedWords } from './word-tree.ts';

// Vite knows its own way to files; Node has the folder itself.
const yamlByFile = isBundled()
  ? import.meta.glob<string>('./*.yaml', { query: '?raw', import: 'default', eager: true })
  : readFolder(new URL('./', import.meta.url));

const files = Object.entries(yamlByFile).map(([name, yaml]) => ({
  file: name.replace('./', 'src/strings/'),
  language: name.replace(/^\.\/|\.yaml$/g, ''),
  yaml,
}));

const english = files.find(({ language }) => language === 'en');
if (!english) throw new Error('src/strings has no en.yaml, which says what words there are');
const faults = files.flatMap((each) => wordFaults(each, english));
if (faults.length > 0) throw new Error(`The words of the interface:\n${faults.join('\n')}`);

// They were held against the English ones, which the type is made from.
const byLanguage = new Map(
  files.map(({ language, yaml }) => [
    language,
    objectOf(readUnplacedWords(yaml)) as unknown as Strings,
  ]),
);

function isBundled(): boolean {
  return (import.meta.env as unknown) !== undefined;
}

function readFolder(folder: URL): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [`./${name}`, readFileSync(new URL(name, folder), 'utf8')]),
  );
}

/** The interface's words in a language that has a file here; throws for any other. */
export function stringsIn(language: Language): Strings {
  const strings = byLanguage.get(language);
  if (!strings) throw new Error(`src/strings has no ${language}.yaml: add one to publish in it`);
  return strings;
}
