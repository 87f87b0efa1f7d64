import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stringsIn } from '../../../src/strings/strings.ts';
import { wordFaults } from '../../../src/strings/word-faults.ts';
import {
  objectOf,
  readUnplacedWords,
  readWords,
  type WordNode,
} from '../../../src/strings/word-tree.ts';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const languages = readdirSync(`${src}strings`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

const english = read('en');
const words = readWords(english.file, english.yaml);
const nodes = flat(words);

function read(language: string) {
  const file = `src/strings/${language}.yaml`;
  return {
    file,
    language,
    yaml: readFileSync(`${src}strings/${language}.yaml`, 'utf8'),
  };
}

function flat(words: readonly WordNode[]): WordNode[] {
  return words.flatMap((node) => [node, ...flat(node.group ?? [])]);
}

describe('the words', () => {
  it('are all looked at', () => {
    expect(nodes.filter((node) => node.words !== undefined).length).toBeGreaterThan(200);
    expect(languages).toContain('ar');
  });

  it.each(languages)('in %s are those that the English ones name, in all forms', (language) => {
    expect(wordFaults(read(language), english)).toEqual([]);
    expect(stringsIn(language).site.search).not.toBe('');
  });

  it.each(languages)('in %s are the same with their places and without', (language) => {
    const { file, yaml } = read(language);
    expect(objectOf(readUnplacedWords(yaml))).toEqual(objectOf(readWords(file, yaml)));
  });

  it('are each asked for by the code', () => {
    expect(unasked(words)).toEqual([]);
  });

  it('would be missed in the code if they were not', () => {
    const more = readWords('en.yaml', 'site:\n  neverAsked: word\nnobodysGroup:\n  title: word\n');
    expect(unasked(more)).toEqual([
      'src/strings/en.yaml:2:3: Unexpected “neverAsked”, expected a use of it in src',
      'src/strings/en.yaml:3:1: Unexpected “nobodysGroup”, expected a use of it in src',
    ]);
  });
});

const code = globSync('**/*.{ts,astro}', { cwd: src, exclude: ['strings/**'] })
  .map((file) => readFileSync(src + file, 'utf8'))
  .join('\n')
  // What is said of a word is no use of it.
  .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
const namesInCode = new Set(code.match(/[a-z][\w-]*/gi) ?? []);
// Of names that are made up where they are asked for: `${kind}Line`, `${kind}${isMerged ? 'Merged' : 'Removed'}`.
const endings = new Set(
  [...code.matchAll(/\}([A-Z]\w*)`|'([A-Z]\w*)'/g)].map(([, cut, quoted]) => cut ?? quoted ?? ''),
);

function isInCode(name: string): boolean {
  const isMadeUp = (end: string) =>
    name.endsWith(end) && namesInCode.has(name.slice(0, -end.length));
  return namesInCode.has(name) || [...endings].some(isMadeUp);
}

// Types say where a word is asked for that is not there; this says where none is asked for.
function unasked(words: readonly WordNode[]): string[] {
  return flat(words)
    .filter(({ name }) => !isInCode(name))
    .map(
      ({ name, line, column }) =>
        `src/strings/en.yaml:${line}:${column}: Unexpected “${name}”, expected a use of it in src`,
    );
}
