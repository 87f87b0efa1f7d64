import type { Language } from '../../model/language/language.ts';
import type { Content } from '../../model/reading/content.ts';
import type { GivenAnswers } from './ask-for.ts';
import { labelsFrom } from './labels-from.ts';
import type { NewKind } from './new-questions.ts';

/** The file of a new thing, from answers that were checked. */
export function newFile(
  kind: NewKind,
  answers: GivenAnswers,
  content: Content,
): { path: string; text: string } {
  const languages = content.site?.data.languages ?? ['en'];
  const [language = 'en'] = languages;
  const id = answers['id'] ?? '';
  if (kind === 'site') return { path: 'site.yaml', text: siteText(answers) };
  if (kind === 'brief') {
    return { path: `briefs/${id}/${language}.md`, text: briefText(answers, language) };
  }
  const text = kind === 'source' ? sourceText(answers, languages) : recordText(answers, languages);
  return { path: `${kind}s/${id}.yaml`, text };
}

function siteText(answers: GivenAnswers): string {
  const { address, languages = 'en' } = answers;
  const known = languages.split(/[\s,]+/);
  const labels = ['name', 'tagline', 'description', 'publisher'];
  return lines([
    ...labels.map((label) => `${label}: ${byLanguage(answers[label], known)}`),
    ...[`address: ${quoted(address)}`, `languages: [${languages}]`],
  ]);
}

// A translation has a file of its own.
function briefText(answers: GivenAnswers, language: Language): string {
  const { date, type } = answers;
  const own = (text = '') => labelsFrom(text.split('\n'), [language])[language] ?? '';
  const [title, summary] = [own(answers['title']), own(answers['summary'])];
  const lists = ['authors', 'topics', 'regions'].filter((name) => answers[name] !== undefined);
  return lines([
    ...['---', `title: ${quoted(title)}`, `summary: ${quoted(summary)}`],
    `date: ${quoted(date ?? new Date().toISOString().slice(0, 10))}`,
    ...['draft: true', `type: ${type}`],
    ...lists.map((name) => `${name}: [${answers[name]}]`),
    ...['---', '', quotable(summary)],
  ]);
}

function sourceText(answers: GivenAnswers, languages: readonly Language[]): string {
  const names = ['type', 'title', 'author', 'publisher', 'issued', 'URL', 'language'];
  return lines(
    names.flatMap((name) => {
      const answer = answers[name];
      if (answer === undefined) return [];
      if (name === 'author') return `author: [${personOrBody(answer)}]`;
      if (name === 'publisher' && /^[a-z]{2,3}=|\n/.test(answer)) {
        return `publisher: ${byLanguage(answer, languages)}`;
      }
      return `${name}: ${/^[\w-]+$/.test(answer) && name !== 'issued' ? answer : quoted(answer)}`;
    }),
  );
}

function recordText(
  { kind, name, line, within }: GivenAnswers,
  languages: readonly Language[],
): string {
  return lines([
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    `name: ${byLanguage(name, languages)}`,
    ...(line === undefined ? [] : [`line: ${byLanguage(line, languages)}`]),
    ...(within === undefined ? [] : [`within: [${within}]`]),
  ]);
}

// Of what was given more than once each is a line.
function byLanguage(answer = '', languages: readonly Language[]): string {
  const labels = Object.entries(labelsFrom(answer.split('\n'), languages));
  return `{ ${labels.map(([language, text]) => `${language}: ${quoted(text)}`).join(', ')} }`;
}

// A family name is known by the comma behind it; anything else is printed as it is.
function personOrBody(name: string): string {
  const [, family, given] = /^([^,]+), *(.+)$/.exec(name) ?? [];
  if (family === undefined) return `{ literal: ${quoted(name)} }`;
  return `{ family: ${quoted(family)}, given: ${quoted(given)} }`;
}

function quoted(text = ''): string {
  return JSON.stringify(text);
}

// What is said in one line is the first paragraph until somebody writes another.
function quotable(text = ''): string {
  return text.replace(/([\\`*_[\]<>#@~{}$^|])/g, '\\$1');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
