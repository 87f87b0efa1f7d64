import type { Content } from '../../model/reading/content.ts';
import type { GivenAnswers } from './ask-for.ts';
import type { NewKind } from './new-questions.ts';

/** The file of a new thing, from answers that were checked. */
export function newFile(
  kind: NewKind,
  answers: GivenAnswers,
  content: Content,
): { path: string; text: string } {
  const [language = 'en'] = content.site?.data.languages ?? [];
  const id = answers['id'] ?? '';
  if (kind === 'site') return { path: 'site.yaml', text: siteText(answers) };
  if (kind === 'brief') return { path: `briefs/${id}/${language}.md`, text: briefText(answers) };
  const text = kind === 'source' ? sourceText(answers) : recordText(answers, language);
  return { path: `${kind}s/${id}.yaml`, text };
}

function siteText(answers: GivenAnswers): string {
  const { address, languages = 'en' } = answers;
  const [first = 'en'] = languages.split(/[\s,]+/);
  const labels = ['name', 'tagline', 'description', 'publisher'];
  return lines([
    ...labels.map((label) => `${label}: { ${first}: ${quoted(answers[label])} }`),
    ...[`address: ${quoted(address)}`, `languages: [${languages}]`],
  ]);
}

function briefText(answers: GivenAnswers): string {
  const { title, summary, date, type } = answers;
  const lists = ['authors', 'topics', 'regions'].filter((name) => answers[name] !== undefined);
  return lines([
    ...['---', `title: ${quoted(title)}`, `summary: ${quoted(summary)}`],
    `date: ${quoted(date ?? new Date().toISOString().slice(0, 10))}`,
    ...['draft: true', `type: ${type}`],
    ...lists.map((name) => `${name}: [${answers[name]}]`),
    ...['---', '', quotable(summary)],
  ]);
}

function sourceText(answers: GivenAnswers): string {
  const names = ['type', 'title', 'author', 'publisher', 'issued', 'URL', 'language'];
  return lines(
    names.flatMap((name) => {
      const answer = answers[name];
      if (answer === undefined) return [];
      if (name === 'author') return `author: [${personOrBody(answer)}]`;
      return `${name}: ${/^[\w-]+$/.test(answer) && name !== 'issued' ? answer : quoted(answer)}`;
    }),
  );
}

function recordText({ kind, name, line, within }: GivenAnswers, language: string): string {
  return lines([
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    `name: { ${language}: ${quoted(name)} }`,
    ...(line === undefined ? [] : [`line: { ${language}: ${quoted(line)} }`]),
    ...(within === undefined ? [] : [`within: [${within}]`]),
  ]);
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
