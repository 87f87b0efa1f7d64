import { describe, expect, it } from 'vitest';
import { wordFaults } from '../../../src/strings/word-faults.ts';
import { readWords } from '../../../src/strings/word-tree.ts';
import { wordTypes } from '../../../src/strings/word-types.ts';

const englishYaml = `site:
  search: Search
  by: By {names} in {year}
  found:
    one: '{count} brief'
    other: '{count} briefs'
locators:
  page: { one: p., other: pp. }
kinds:
  person: Person
  other: Other
`;

const sound = `site:
  search: Chercher
  by: En {year} par {names}
  found:
    one: '{count} texte'
    many: '{count} de textes'
    other: '{count} textes'
locators:
  page: { other: p. }
kinds:
  other: Autre
  person: Personne
`;

function faultsOf(yaml: string, language = 'fr', measure = englishYaml): string[] {
  const file = (name: string, text: string, of: string) => ({
    file: name,
    language: of,
    yaml: text,
  });
  return wordFaults(file(`${language}.yaml`, yaml, language), file('en.yaml', measure, 'en'));
}

describe('words of a language', () => {
  it.each<[name: string, from: string, to: string, faults: string[]]>([
    ['all there', '', '', []],
    [
      'one missing',
      '  search: Chercher\n',
      '',
      [
        'fr.yaml:1:1: Unexpected end without “site.search”, expected all that there is, as in en.yaml:2',
      ],
    ],
    [
      'a group missing',
      '\nkinds:\n  other: Autre\n  person: Personne\n',
      '\n',
      ['fr.yaml:1:1: Unexpected end without “kinds”, expected all that there is, as in en.yaml:9'],
    ],
    [
      'one too many',
      'Chercher\n',
      'Chercher\n  chercher: Chercher\n',
      ['fr.yaml:3:3: Unexpected “site.chercher”, expected only what en.yaml has'],
    ],
    [
      'a group too many',
      'kinds:',
      'sorts:\n  person: Personne\nkinds:',
      ['fr.yaml:10:1: Unexpected “sorts”, expected only what en.yaml has'],
    ],
    [
      'one empty',
      'Chercher',
      "''",
      ['fr.yaml:2:3: Unexpected nothing in “site.search”, expected a text, as in en.yaml:2'],
    ],
    [
      'one that is no text',
      'Chercher',
      '12',
      ['fr.yaml:2:3: Unexpected nothing in “site.search”, expected a text, as in en.yaml:2'],
    ],
    [
      'a list',
      'Chercher',
      '[Chercher]',
      ['fr.yaml:2:3: Unexpected nothing in “site.search”, expected a text, as in en.yaml:2'],
    ],
    [
      'forms for one text',
      'Chercher',
      '{ one: Chercher, other: Cherchez }',
      [
        'fr.yaml:2:3: Unexpected forms for numbers in “site.search”, expected a text, as in en.yaml:2',
      ],
    ],
    [
      'a text for a group',
      '\n  other: Autre\n  person: Personne\n',
      ' Personne\n',
      ['fr.yaml:10:1: Unexpected a text in “kinds”, expected a group, as in en.yaml:9'],
    ],
    [
      'a form that no number asks for',
      "    one: '{count} texte'",
      "    two: '{count} texte'",
      [
        'fr.yaml:4:3: Unexpected forms many, other, two in “site.found”, expected many, one, other, which are those of numbers in the language',
      ],
    ],
    [
      'a placeholder missing, and one unknown',
      'En {year} par {names}',
      'Par {name}',
      ['fr.yaml:3:3: Unexpected {name} in “site.by”, expected {names} {year}, as in en.yaml:3'],
    ],
    [
      'a placeholder not closed',
      'En {year} par {names}',
      'En {year} par {names',
      [
        'fr.yaml:3:3: Unexpected {names {year} in “site.by”, expected {names} {year}, as in en.yaml:3',
      ],
    ],
  ])('%s', (_name, from, to, faults) => {
    expect(sound).toContain(from);
    expect(faultsOf(sound.replace(from, to))).toEqual(faults);
  });

  it('are faults in English too, where they say nothing', () => {
    const empty = englishYaml.replace('search: Search', 'search:');
    expect(faultsOf(empty, 'en', empty)).toEqual([
      'en.yaml:2:3: Unexpected nothing in “site.search”, expected words',
    ]);
  });

  it('are refused twice, and where the file is no YAML', () => {
    expect(() => readWords('ar.yaml', 'site:\n  search: a\n  search: b\n')).toThrow(
      'ar.yaml:3:3: Unexpected YAML, expected words: Map keys must be unique',
    );
    expect(() => readWords('ar.yaml', 'site: {')).toThrow('ar.yaml:1:8: Unexpected YAML');
  });

  it('have a type by the English ones', () => {
    const types = wordTypes(readWords('en.yaml', englishYaml));
    expect(types).toContain(`  export interface Strings {
    site: {
      /** Search */
      search: string;
      /** By {names} in {year} */
      by: string;
      /** {count} briefs */
      found: PluralWords;
    };
    locators: {
      /** pp. */
      page: PluralWords;
    };
    kinds: {
      /** Person */
      person: string;
      /** Other */
      other: string;
    };
  }
`);
    expect(wordTypes(readWords('en.yaml', 'a: { article-locator: "*/ }" }'))).toContain(
      '/** *\\/ } */\n      "article-locator": string;',
    );
  });
});
