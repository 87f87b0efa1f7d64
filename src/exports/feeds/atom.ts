import { escapeXml } from '../escape-xml.ts';
import { type Feed, type FeedEntry, momentOf, updatedOf } from './feed.ts';
import { joinBytes } from './join-bytes.ts';

/** A feed as Atom (RFC 4287), its older parts by RFC 5005. */
export function toAtom({ parts, publisher, ...feed }: Feed): Uint8Array {
  const { self, current, older, newer, isArchive } = parts;
  const head = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${escapeXml(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.line),
    // A feed without entries was never updated; Atom asks for a moment all the same.
    element('updated', momentOf(updatedOf(feed.entries) ?? '1970-01-01')),
    link('self', self.xml, 'application/atom+xml'),
    link('alternate', feed.home, 'text/html'),
    element('icon', feed.icon),
    author('author', publisher),
    ...(isArchive ? ['<fh:archive/>', link('current', current.xml)] : []),
    ...(older ? [link('prev-archive', older.xml)] : []),
    ...(newer ? [link('next-archive', newer.xml)] : []),
  ];
  const entries = feed.entries.flatMap(({ forms }) => [forms.xml, '\n']);
  return joinBytes([`${head.join('\n')}\n`, ...entries, '</feed>\n']);
}

/** An entry as it stands in any Atom feed. */
export function atomEntry(entry: FeedEntry): string {
  return [
    `<entry xml:lang="${escapeXml(entry.language)}">`,
    element('id', entry.id),
    element('title', entry.title),
    link('alternate', entry.url, 'text/html'),
    element('published', momentOf(entry.published)),
    element('updated', momentOf(entry.updated)),
    ...entry.authors.map((one) => author('author', one)),
    ...entry.subjects.map((subject) => `<category term="${escapeXml(subject)}"/>`),
    element('summary', entry.summary),
    `<content type="html">${escapeXml(entry.html)}</content>`,
    '</entry>',
  ].join('\n');
}

function author(name: string, { name: words, url }: Feed['publisher']): string {
  return `<${name}>${element('name', words)}${url === undefined ? '' : element('uri', url)}</${name}>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, href: string, type?: string): string {
  const kind = type === undefined ? '' : ` type="${type}"`;
  return `<link rel="${rel}"${kind} href="${escapeXml(href)}"/>`;
}
