import { isPlural, readUnplacedWords, readWords, type WordNode } from './word-tree.ts';

/** The file that the words of a language stand in. */
export interface WordFile {
  file: string;
  language: string;
  yaml: string;
}

/** The words of a language with the file they stand in. */
interface ReadWords extends Omit<WordFile, 'yaml'> {
  words: readonly WordNode[];
}

/**
 * What is wrong with the words of a language, held against the English ones, which say what there is: a line each;
 * throws for what is no YAML.
 */
export function wordFaults(one: WordFile, english: WordFile): string[] {
  // Where each stands is asked only where one is wrong, since every command reads them.
  return isSound(one, english) ? [] : faultsIn(placed(one), placed(english));
}

function isSound(one: WordFile, english: WordFile): boolean {
  try {
    return faultsIn(unplaced(one), unplaced(english)).length === 0;
  } catch {
    return false;
  }
}

function placed({ yaml, ...file }: WordFile): ReadWords {
  return { ...file, words: readWords(file.file, yaml) };
}

function unplaced({ yaml, ...file }: WordFile): ReadWords {
  return { ...file, words: readUnplacedWords(yaml) };
}

function faultsIn({ file, language, words }: ReadWords, english: ReadWords): string[] {
  const top: WordNode = { name: '', line: 1, column: 1, group: [...words] };
  const measure: Measure = { file: english.file, language };
  return faultsInGroup(top, english.words, [], measure).map(
    ({ node, message }) => `${file}:${node.line}:${node.column}: ${message}`,
  );
}

interface Measure {
  file: string;
  language: string;
}

interface WordFault {
  node: WordNode;
  message: string;
}

function faultsInGroup(
  within: WordNode,
  expected: readonly WordNode[],
  path: readonly string[],
  measure: Measure,
): WordFault[] {
  const group = within.group ?? [];
  const names = new Set(expected.map(({ name }) => name));
  const unknown = group
    .filter(({ name }) => !names.has(name))
    .flatMap((node) =>
      fault(node, `“${[...path, node.name].join('.')}”`, `only what ${measure.file} has`),
    );
  const others = expected.flatMap((model) => {
    const here = [...path, model.name];
    const node = group.find(({ name }) => name === model.name);
    if (!node) {
      const place = `${measure.file}:${model.line}`;
      return fault(within, `end without “${here.join('.')}”`, `all that there is, as in ${place}`);
    }
    if (model.group && node.group) return faultsInGroup(node, model.group, here, measure);
    return faultsOfText(node, model, here.join('.'), measure);
  });
  return [...unknown, ...others];
}

function faultsOfText(
  node: WordNode,
  model: WordNode,
  name: string,
  { file, language }: Measure,
): WordFault[] {
  const place = `as in ${file}:${model.line}`;
  const [kind, asked] = [kindOf(node), kindOf(model)];
  if (kind === 'nothing' || kind !== asked) {
    const expected = asked === 'nothing' ? 'words' : `${asked}, ${place}`;
    return fault(node, `${kind} in “${name}”`, expected);
  }
  const [own, those] = [placeholders(node), placeholders(model)];
  const isSame = own.join() === those.join();
  return [
    ...(isSame ? [] : fault(node, `${listed(own)} in “${name}”`, `${listed(those)}, ${place}`)),
    ...faultsOfForms(node, name, language),
  ];
}

// Locators tell one page from several, whatever their number.
function faultsOfForms(node: WordNode, name: string, language: string): WordFault[] {
  if (!isPlural(node.words) || name.startsWith('locators.')) return [];
  const own = Object.keys(node.words).sort();
  const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  if (own.join() === asked.join()) return [];
  const expected = `${asked.join(', ')}, which are those of numbers in the language`;
  return fault(node, `forms ${own.join(', ')} in “${name}”`, expected);
}

function fault(node: WordNode, found: string, expected: string): WordFault[] {
  return [{ node, message: `Unexpected ${found}, expected ${expected}` }];
}

function kindOf({ words, group }: WordNode): string {
  if (group) return 'a group';
  const texts = textsOf(words);
  if (texts.length === 0 || texts.includes('')) return 'nothing';
  return isPlural(words) ? 'forms for numbers' : 'a text';
}

function placeholders({ words }: WordNode): string[] {
  return [...new Set(textsOf(words).flatMap((text) => text.match(/\{\w*\}?|\}/g) ?? []))].sort();
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(' ') : 'no placeholder';
}

function textsOf(words: WordNode['words']): string[] {
  return isPlural(words) ? Object.values(words) : [words ?? ''];
}
