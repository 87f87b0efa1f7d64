/** What the head of a page says: `<meta>` elements by `name` or `property`, the title of the page and its own address. */
export interface Head {
  metas: readonly { name: string; content: string }[];
  title: string;
  canonical: string;
}

/** Somebody as a reference manager files them: in two fields, or whole in `lastName`. */
interface FiledName {
  lastName: string;
  firstName: string;
  role: 'author' | 'editor';
}

/** What a reference manager makes of a page. */
export interface FiledWork {
  itemType: string;
  title: string;
  creators: FiledName[];
  date: string;
  holder: string;
  institution: string;
  language: string;
  url: string;
  abstract: string;
  doi: string;
  pages: string;
}

/**
 * A page as Zotero's translator for embedded metadata files it with one click, by what that translator does
 * (version of June 2024), as far as these pages have what it reads.
 */
export function fileWork({ metas, title, canonical }: Head): FiledWork {
  const first = (...names: string[]) =>
    names
      .map((name) => metas.find((meta) => meta.name === name)?.content.trim())
      .find((content) => content) ?? '';
  const folded = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  return {
    itemType: typeOf(first, metas),
    title: folded(first('citation_title', 'og:title') || title),
    creators: creatorsOf(metas, first('citation_language')),
    date: first('citation_publication_date', 'citation_date'),
    holder: first(
      'citation_journal_title',
      'citation_inbook_title',
      'citation_conference_title',
      'prism.publicationName',
      'og:site_name',
    ),
    institution: first(
      'citation_technical_report_institution',
      'citation_dissertation_institution',
      'citation_publisher',
    ),
    language: first('citation_language'),
    url: first('citation_public_url', 'og:url') || canonical,
    abstract: folded(first('citation_abstract', 'og:description', 'description')),
    doi: first('citation_doi'),
    pages: [first('citation_firstpage'), first('citation_lastpage')].filter(Boolean).join('-'),
  };
}

// Highwire's fields tell the kind of five kinds; else Zotero's own word does, then Open Graph, and what has
// a title for citations and no kind is taken for an article of a journal.
function typeOf(first: (...names: string[]) => string, metas: Head['metas']): string {
  const kinds: Readonly<Record<string, string>> = {
    citation_journal_title: 'journalArticle',
    citation_technical_report_institution: 'report',
    citation_conference_title: 'conferencePaper',
    citation_inbook_title: 'bookSection',
    citation_dissertation_institution: 'thesis',
  };
  const told = metas.flatMap(({ name, content }) => (content ? (kinds[name] ?? []) : [])).at(-1);
  if (told !== undefined) return told;
  if (first('z:itemType')) return first('z:itemType');
  if (first('og:type') === 'website') return 'webpage';
  if (first('citation_isbn')) return 'book';
  return first('citation_title') ? 'journalArticle' : 'webpage';
}

function creatorsOf(metas: Head['metas'], language: string): FiledName[] {
  const named = (name: string, role: FiledName['role']) => {
    const contents = metas.filter((meta) => meta.name === name).map(({ content }) => content);
    return contents.flatMap((content) => cutNames(content, contents.length === 1, language, role));
  };
  const cited = [...named('citation_author', 'author'), ...named('citation_editor', 'editor')];
  if (cited.length > 0) return cited;
  const plain = metas.filter(({ name }) => name === 'author').map(({ content }) => content);
  return [...new Set(plain)].map((content) => cutName(content, false, 'author'));
}

// Semicolons part names; so does a comma with a space on either side of it in the only name there is.
function cutNames(
  content: string,
  isOnly: boolean,
  language: string,
  role: FiledName['role'],
): FiledName[] {
  let names = content.split(/\s*;\s*/);
  const byComma = content.split(/\s*,\s*/);
  const [before = '', after = ''] = byComma;
  const isSpanish = language === 'es' && byComma.length === 2 && before.split(' ').length === 2;
  if (names.length === 1 && isOnly && before.includes(' ') && after.includes(' ') && !isSpanish) {
    names = byComma;
  }
  return names
    .filter((name) => /[^\s,-.;]/.test(name))
    .map((name) => cutName(name, name.includes(','), role));
}

// Without a comma, what stands behind the last space is the family name.
function cutName(name: string, atComma: boolean, role: FiledName['role']): FiledName {
  const trimmed = name.replace(/^[\s./[\]:,]+|[\s./[\]:,]+$/g, '').replaceAll(/ {2,}/g, ' ');
  const [lastName = '', firstName = ''] = atComma
    ? trimmed.split(/, ?/)
    : [
        trimmed.slice(trimmed.lastIndexOf(' ') + 1),
        trimmed.slice(0, Math.max(0, trimmed.lastIndexOf(' '))),
      ];
  return { lastName, firstName, role };
}
