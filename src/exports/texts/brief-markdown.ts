import { plainName } from '../../model/citation/csl-name.ts';
import type { CarriedBrief } from './carried-brief.ts';
import { prefixed } from './markdown-blocks.ts';
import { escapeStart, escapeWords, writeGoal } from './markdown-words.ts';
import { writtenBrief } from './written-brief.ts';

/**
 * A brief as one Markdown file that needs nothing beside it: front matter, text, notes with their citations
 * printed, and the addresses of passages (`¶`) and sections (`§`), in GitHub's dialect.
 */
export function toMarkdown(brief: CarriedBrief): string {
  const written = writtenBrief(brief);
  const words = (text: string) => escapeStart(escapeWords(text).trim());
  const { restates, corrections } = brief.words;
  const parts = [
    frontMatter(brief),
    `# ${words(brief.title)}`,
    words(brief.summary),
    restates && restatedLine(words(restates), brief.restates?.URL),
    ...written.sections,
    brief.closing && words(brief.closing),
    ...(brief.corrections.length > 0
      ? [
          `## ${words(corrections)}`,
          brief.corrections.map((one) => `- ${one.date}: ${words(one.text)}`).join('\n'),
        ]
      : []),
    ...brief.notes.map(({ id }, index) =>
      prefixed(written.notes[index]?.markdown ?? '', `[^${id.replace(/^note-/, '')}]: `, '    '),
    ),
    addresses(brief),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function restatedLine(words: string, address: string | undefined): string {
  return address === undefined ? words : `[${words}](${writeGoal(address)})`;
}

// Strings in JSON are strings in YAML.
function frontMatter(brief: CarriedBrief): string {
  const { record, restates } = brief;
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  const fields: [string, unknown][] = [
    ['title', brief.title],
    ['summary', brief.summary],
    ['url', brief.url],
    ['language', brief.language],
    ['direction', brief.direction],
    ['type', brief.type.name],
    ['authors', record.author?.map((name) => plainName(name))],
    ['translators', names(brief.translators)],
    ['publisher', record.publisher],
    ['published', brief.published],
    ['updated', brief.updated],
    ['restates', restates && { title: restates.title, url: restates.URL, note: record.note }],
    ['topics', names(brief.topics)],
    ['regions', names(brief.regions)],
    [
      'translations',
      Object.fromEntries(brief.translations.map(({ language, url }) => [language, url])),
    ],
    ['citation', `${brief.url}cite.json`],
    ['sources', `${brief.url}sources.json`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || isEmpty(value) ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---'].join('\n');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function addresses({ url, sections, passages }: CarriedBrief): string {
  return [...sections, ...passages]
    .filter(({ id }) => id !== '')
    .map(({ id }) => `[${id}]: ${writeGoal(`${url}#${id}`)}`)
    .join('\n');
}
