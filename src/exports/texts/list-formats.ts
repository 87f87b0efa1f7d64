import type { ListedBrief, ListedBriefs } from './listed-brief.ts';

/** The list of all texts as JSON. */
export function toListJson(list: ListedBriefs): string {
  return `${JSON.stringify(list, undefined, 1)}\n`;
}

/**
 * The same as a table: RFC 4180 in UTF-8; what is several is parted by semicolons, and what a spreadsheet would
 * run as a formula has an apostrophe before it. Without a byte-order mark Excel takes UTF-8 for the system's own
 * encoding; programs that would take the mark for a part of the first name have the JSON.
 */
export function toListCsv({ briefs }: ListedBriefs): string {
  const rows = [
    columns.map(([name]) => name),
    ...briefs.map((brief) => columns.map(([, read]) => read(brief))),
  ];
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

const columns: readonly [name: string, read: (brief: ListedBrief) => string][] = [
  ['id', ({ id }) => id],
  ['language', ({ language }) => language],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['type', ({ type }) => type],
  ['authors', ({ authors }) => authors.join('; ')],
  ['published', ({ published }) => published],
  ['updated', ({ updated }) => updated ?? ''],
  ['topics', ({ topics }) => topics.join('; ')],
  ['regions', ({ regions }) => regions.join('; ')],
  ['url', ({ url }) => url],
  ['markdown', ({ markdown }) => markdown.url],
  ['markdown_sha256', ({ markdown }) => markdown.sha256],
  ['json', ({ json }) => json.url],
  ['json_sha256', ({ json }) => json.sha256],
];

function cell(words: string): string {
  const text = /^\s*[=+\-@]/.test(words) ? `'${words}` : words;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
