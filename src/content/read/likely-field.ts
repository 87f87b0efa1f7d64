import { nearest } from '../../model/text/nearest.ts';

// What other programs call the same thing; each is offered only where the file has such a field.
const synonyms: Readonly<Record<string, readonly string[]>> = {
  summary: ['description', 'abstract', 'excerpt', 'subtitle', 'standfirst', 'dek', 'lead', 'intro'],
  line: ['description', 'bio', 'about', 'note', 'summary'],
  title: ['headline', 'heading', 'name', 'label'],
  name: ['title', 'label', 'names'],
  topics: ['tags', 'categories', 'keywords', 'subjects', 'category'],
  regions: ['countries', 'places', 'areas', 'country'],
  authors: ['by', 'byline', 'writer', 'writers'],
  translators: ['translated-by', 'translatedBy'],
  date: ['published', 'publishdate', 'pubdate', 'issued', 'created', 'day'],
  updated: ['lastmod', 'modified', 'last_modified', 'lastupdated', 'edited'],
  related: ['seealso', 'see-also'],
  furtherReading: ['bibliography', 'references', 'recommended', 'reading'],
  type: ['kind', 'layout', 'genre', 'category'],
  kind: ['type'],
  spellings: ['aliases', 'alias', 'synonyms', 'variants', 'aka'],
  within: ['parent', 'parents', 'part-of', 'in'],
  issued: ['date', 'year', 'published', 'publicationdate'],
  'container-title': ['journal', 'booktitle', 'newspaper', 'magazine', 'journaltitle', 'in'],
  'collection-title': ['series'],
  'publisher-place': ['place', 'location', 'address', 'city'],
  publisher: ['institution', 'school', 'organization', 'organisation'],
  page: ['pages', 'locator'],
  'title-short': ['shortTitle', 'short'],
  'container-title-short': ['journalAbbreviation', 'journal-short'],
  'event-title': ['conference', 'meeting'],
  'number-of-pages': ['numPages', 'pagecount', 'extent'],
  'call-number': ['shelfmark', 'callnumber'],
  archive_location: ['box', 'folder', 'fonds'],
  archive_collection: ['archive-collection', 'record-group'],
  'original-date': ['origdate'],
  genre: ['kind', 'medium-type'],
  URL: ['link', 'website', 'web', 'href'],
  url: ['link', 'website', 'web', 'href'],
  accessed: ['urldate', 'retrieved', 'read'],
  archived: ['archive-url', 'archiveurl', 'wayback'],
  address: ['url', 'site', 'baseurl', 'domain'],
};

/** The field or value that a wrong one was most likely meant for: another case, a slip, or what other programs call it. */
export function likelyField(written: string, known: readonly string[]): string | undefined {
  const same = known.find((name) => plain(name) === plain(written));
  if (same !== undefined) return same;
  const called = known.find((name) =>
    synonyms[name]?.some((other) => plain(other) === plain(written)),
  );
  return called ?? nearest(written, known) ?? nearest(plain(written), known);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
