import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../model/language/language.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { wordFaults, type WordFile } from '../../strings/word-faults.ts';

const ourStrings = fileURLToPath(new URL('../../strings/', import.meta.url));

/** What the interface's words lack in the languages of a site, told before a build would end for it. */
export function interfaceWordFaults(
  languages: readonly Language[],
  contentDir: string,
  strings = ourStrings,
): Fault[] {
  const english = read('en', strings);
  return languages
    .filter((language) => existsSync(join(strings, `${language}.yaml`)))
    .flatMap((language) => linesOf(language, strings, english))
    .map((line) => faultOf(line, (file) => relative(contentDir, join(strings, file))));
}

function read(language: Language, strings: string): WordFile {
  const file = `${language}.yaml`;
  return { file, language, yaml: readFileSync(join(strings, file), 'utf8') };
}

function linesOf(language: Language, strings: string, english: WordFile): string[] {
  try {
    return wordFaults(read(language, strings), english);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function faultOf(line: string, pathOf: (file: string) => string): Fault {
  const [, file = '', row = '1', column = '1', message = line] =
    /^([^:]+):(\d+):(\d+): (.*)$/s.exec(line) ?? [];
  const at = { line: Number(row), column: Number(column) };
  const hint = 'Write it: src/strings/en.yaml says which words there are.';
  return { rule: 'language-wordless', file: pathOf(file), at, message, hint };
}
