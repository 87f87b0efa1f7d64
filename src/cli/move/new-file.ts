import type { Content } from '../../model/reading/content.ts';
import { idPattern, reservedWords } from '../../model/records/ids.ts';
import { isFullDate, isPartialDate } from '../../model/language/dates.ts';
import { cslTypes } from '../../model/records/csl-types.ts';
import type { GivenAnswers, NewQuestion } from './ask-for.ts';
import { placeOf } from './kinds.ts';

/** What there can be a new one of. */
export const newKinds = ['brief', 'source', 'author'] as const;

export type NewKind = (typeof newKinds)[number];

/** What has to be known of a new thing, in the order in which it is asked. */
export function questionsFor(kind: NewKind, content: Content): NewQuestion[] {
  const id: NewQuestion = {
    name: 'id',
    words: 'Its id, as it stands in addresses',
    refuse: (answer) => wrongId(answer, kind, content),
  };
  const list = (name: 'topics' | 'regions' | 'authors'): NewQuestion => ({
    ...{ name, words: `Its ${name}`, choices: [...content[name].keys()], isList: true },
  });
  switch (kind) {
    case 'brief':
      return [
        ...[id, { name: 'title', words: 'Title' }, { name: 'summary', words: 'Summary' }],
        { name: 'type', words: 'Type', choices: [...content.types.keys()] },
        ...[list('topics'), list('regions'), list('authors')],
        { name: 'date', words: 'Day', isOptional: true, refuse: wrongDay },
      ];
    case 'source':
      return [
        ...[id, { name: 'title', words: 'Title, in its own language' }],
        { name: 'type', words: 'CSL type', choices: cslTypes },
        { name: 'author', words: 'Author, as “Family, Given”, or a body', isOptional: true },
        { name: 'publisher', words: 'Publisher', isOptional: true },
        { name: 'issued', words: 'When it was published', isOptional: true, refuse: wrongDate },
        { name: 'URL', words: 'Web address', isOptional: true },
        { name: 'language', words: 'Language, such as en', isOptional: true },
      ];
    case 'author':
      return [
        ...[id, { name: 'name', words: 'Name' }],
        { name: 'kind', words: 'Person or organisation', choices: ['person', 'organisation'] },
        { name: 'line', words: 'One sentence about them', isOptional: true },
      ];
  }
}

/** The file of a new thing, from answers that were checked. */
export function newFile(
  kind: NewKind,
  answers: GivenAnswers,
  content: Content,
): { path: string; text: string } {
  const [language = 'en'] = content.site?.data.languages ?? [];
  const id = answers['id'] ?? '';
  if (kind === 'brief') {
    const fields = [
      ...['title', 'summary'].map((name) => `${name}: ${quoted(answers[name])}`),
      `date: ${quoted(answers['date'] ?? new Date().toISOString().slice(0, 10))}`,
      ...['draft: true', `type: ${answers['type']}`],
      ...['authors', 'topics', 'regions'].map((name) => `${name}: [${answers[name]}]`),
    ];
    const text = `---\n${fields.join('\n')}\n---\n\n${quotable(answers['summary'])}\n`;
    return { path: `briefs/${id}/${language}.md`, text };
  }
  if (kind === 'author') {
    const line = answers['line'] ?? `${answers['name']}.`;
    const fields = [
      `kind: ${answers['kind']}`,
      ...[
        `name: { ${language}: ${quoted(answers['name'])} }`,
        `line: { ${language}: ${quoted(line)} }`,
      ],
    ];
    return { path: `authors/${id}.yaml`, text: `${fields.join('\n')}\n` };
  }
  const fields = ['type', 'title', 'author', 'publisher', 'issued', 'URL', 'language'].flatMap(
    (name) => {
      const answer = answers[name];
      if (answer === undefined) return [];
      if (name === 'author') return [`author: [${personOrBody(answer)}]`];
      return [`${name}: ${/^[\w-]+$/.test(answer) && name !== 'issued' ? answer : quoted(answer)}`];
    },
  );
  return { path: `sources/${id}.yaml`, text: `${fields.join('\n')}\n` };
}

// A family name is known by the comma behind it; anything else is printed as it is.
function personOrBody(name: string): string {
  const [, family, given] = /^([^,]+), *(.+)$/.exec(name) ?? [];
  if (family === undefined) return `{ literal: ${quoted(name)} }`;
  return `{ family: ${quoted(family)}, given: ${quoted(given)} }`;
}

function wrongId(id: string, kind: NewKind, content: Content): string | undefined {
  if (!idPattern.test(id)) return 'it has lower-case words joined by hyphens, a letter first';
  if (reservedWords.includes(id)) return 'this word means something in addresses';
  const place = placeOf(content, `${kind}s`, id);
  return place === undefined ? undefined : `that is ${place}`;
}

function wrongDay(day: string): string | undefined {
  return isFullDate(day) ? undefined : 'a day is written as 2026-05-03';
}

function wrongDate(date: string): string | undefined {
  return isPartialDate(date) ? undefined : 'it is written as 2015-08-18, 2015-08 or 2015';
}

function quoted(text = ''): string {
  return JSON.stringify(text);
}

// What is said in one line is the first paragraph until somebody writes another.
function quotable(text = ''): string {
  return text.replace(/([\\`*_[\]<>#@~{}$^|])/g, '\\$1');
}
