import { expect, it } from 'vitest';
import { briefSchema } from '../../../src/model/records/brief.ts';
import { readYaml } from '../../../src/content/read/read-yaml.ts';

// What an editor writes, the place that is shown, what is said of it, and a piece of the remedy.
const table: [name: string, yaml: string, place: string, message: string, hint: string][] = [
  ['a tab', 'date: "2015-01-01"\n\ttitle: x', '2:1', 'Unexpected tab', 'two spaces'],
  ['an apostrophe in marks', "title: 'It's wrong'", '1:11', "Unexpected `'`", '"It\'s wrong"'],
  ['marks in marks', 'title: "He said "no" to it"', '1:17', 'Unexpected `"`', '\\"no\\"'],
  ['a colon', 'title: Syria: the war', '1:13', 'Unexpected `: `', '`title: "Syria: the war"`'],
  ['no space', 'title:Syria\ndate: x', '1:7', 'Missing space behind `title:`', '`title: Syria`'],
  ['a no-break space', 'title:\u00a0Syria\ndate: x', '1:7', 'Missing space', '`title: Syria`'],
  ['an open list', 'topics: [peace, war\ndate: x', '1:9', 'Missing `]`', '`[peace, war]`'],
  ['open fields', 'text: { en: war\ndate: x', '1:7', 'Missing `}`', '`{ en: war}`'],
  ['an open mark', 'title: "Syria\ndate: x', '1:8', 'Missing `"`', '`"Syria"`'],
  ['a field twice', 'title: x\ndate: y\ntitle: z', '3:1', 'second `title`, first found 2', 'Join'],
  ['an at sign', 'title: @home', '1:8', 'Unexpected `@`', '`title: "@home"`'],
  ['a backtick', 'title: `x`', '1:8', 'Unexpected ```', 'quotation marks'],
  ['emphasis', 'title: *x*', '1:8', 'Unexpected `*`', '`title: "*x*"`'],
  ['a bar', 'title: | x', '1:8', 'Unexpected `|`', '`title: "x"`'],
  ['a backslash', 'title: "C:\\Users"', '1:13', 'Unexpected backslash', 'two of them'],
  ['a template', 'title: {{ x }}', '1:1', 'Unexpected `{{`', 'words themselves'],
  ['a comma behind', 'title: "x",\ndate: y', '1:11', 'Unexpected `,` behind', 'Delete it'],
  ['a lone word', 'summary\ntitle: x', '1:8', 'Missing `:` behind `summary`', '`summary: …`'],
  ['a second document', 'title: x\n---\ndate: y', '2:1', 'Unexpected line of `---`', 'Delete'],
  ['indentation', 'title:\n  en: x\n date: y', '3:2', 'Unexpected indentation', 'same number'],
  ['what holds itself', 'title: &x [*x]', '1:12', 'Unexpected `*`', 'Take the `&`'],
  ['Arabic with a colon', 'title: سوريا: الحرب', '1:13', 'Unexpected `: `', '"سوريا: الحرب"'],
];

it.each(table)('%s is said in an editor’s words', (_, yaml, place, message, hint) => {
  const [fault] = faultsOf(yaml);
  expect(fault?.rule).toBe('yaml-invalid');
  expect(fault?.at).toEqual(positionOf(place));
  expect(fault?.message).toContain(message);
  expect(fault?.hint).toContain(hint);
});

const fields: [name: string, yaml: string, message: string, hint: string][] = [
  ['another number', 'author: [x]', '`author`. Did you mean `authors`?', '`authors`'],
  ['another case', 'Title: x', '`Title`. Did you mean `title`?', '`title`'],
  ['another word', 'description: x', '`description`. Did you mean `summary`?', '`summary`'],
  ['a list of another word', 'tags:\n  - a', '`tags`. Did you mean `topics`?', '`topics`'],
  ['a label', 'type: Brief Analysis', 'Did you mean `brief-analysis`?', ''],
  ['a label with accents', 'type: Résumé d’État', 'Did you mean `resume-detat`?', ''],
  ['a word of YAML', 'title: true', 'Unexpected `true` for `title`', '`title: "true"`'],
  ['one for a list', 'topics: peace', '`topics`, expected a list', '`topics: [peace]`'],
  [
    'a comma in braces',
    'corrections: [{ text: { en: It said seven, not six. } }]',
    'Unexpected comma in `corrections.0.text` before `not six.`',
    '`en: "It said seven, not six."`',
  ],
  [
    'an item further in',
    'topics:\n  - arab-islamic-politics\n     - american-policy',
    'Unexpected `arab-islamic-politics - american-policy`',
    'Give `- arab-islamic-politics` and `- american-policy` the same indentation',
  ],
  ['a slip', 'corrections: [{ kind: corection }]', 'Did you mean `correction`?', ''],
];

it.each(fields)('a field with %s is told what was meant', (_, yaml, message, hint) => {
  const faults = faultsOf(yaml).filter((fault) => fault.message.includes(message));
  expect(
    faults,
    faultsOf(yaml)
      .map((fault) => fault.message)
      .join('\n'),
  ).toHaveLength(1);
  expect(faults[0]?.hint ?? '').toContain(hint);
});

it('says what is missing', () => {
  expect(faultsOf('title: x').map(({ message }) => message)).toContain(
    'Missing `summary`, expected a text.',
  );
});

function faultsOf(yaml: string) {
  const read = readYaml(yaml, briefSchema, { file: 'briefs/x/en.md', offset: 0, found: [] });
  return Array.isArray(read) ? read : [];
}

function positionOf(place: string) {
  const [line, column] = place.split(':').map(Number);
  return { line, column };
}
