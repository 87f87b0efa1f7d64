import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { notesOfPage } from './read-citations.ts';
import { blocksOf } from './read-markdown.ts';

/** A brief as its Markdown has it, read without the site's own code. */
export interface JudgedText {
  slug: string;
  title: string;
  summary: string;
  authors: string[];
  /** Its blocks of text, headings among them. */
  passages: string[];
  notes: string[];
  /** The same as a page shows them, with the works that they cite. */
  shownNotes: string[];
  date: string;
  /** Values by facet. */
  facets: Record<string, string[]>;
  /** Words that a page may show beside these, as those of the sources it cites. */
  beside: string;
}

interface FrontMatter {
  title?: string;
  summary?: string;
  closing?: string;
  date?: string;
  type?: string;
  authors?: string[];
  topics?: string[];
  regions?: string[];
  draft?: boolean;
}

/** All briefs of a content folder in one language; what their notes cite is read from the pages of a built site. */
export function readTexts(contentDir: string, language: string, pages: string): JudgedText[] {
  const authors = readRecords(join(contentDir, 'authors'));
  const sources = readRecords(join(contentDir, 'sources'));
  const places = readRecords(join(contentDir, 'regions'));
  const first = firstLanguage(contentDir);
  const files = filesUnder(join(contentDir, 'briefs')).filter(
    (file) => basename(file) === `${language}.md`,
  );
  return files.sort().flatMap((file): JudgedText[] => {
    const own = readFile(file);
    const original = join(dirname(file), `${first}.md`);
    const data = existsSync(original) ? { ...readFile(original).data, ...own.data } : own.data;
    if (data.draft) return [];
    const { passages, notes, cited, located } = blocksOf(own.text);
    const slug = basename(dirname(file));
    const { topics = [], regions = [], type = '', closing } = data;
    return [
      {
        slug,
        title: data.title ?? '',
        summary: data.summary ?? '',
        authors: (data.authors ?? []).map((id) => nameIn(authors.get(id), language)),
        passages: closing ? [...passages, closing] : passages,
        notes,
        shownNotes: notesOfPage(pageAt(join(pages, 'briefs', slug, 'index.html'))),
        date: data.date ?? '',
        facets: {
          topic: topics,
          region: widened(regions, places),
          type: [type],
          author: data.authors ?? [],
        },
        beside: [...cited.flatMap((id) => stringsIn(sources.get(id))), ...located].join(' '),
      },
    ];
  });
}

// Whoever asks for a region means what lies within it, too.
function widened(regions: readonly string[], places: ReturnType<typeof readRecords>): string[] {
  const all = new Set(regions);
  for (const region of all) {
    const { within = [] } = (places.get(region) ?? {}) as { within?: string[] };
    for (const wider of within) all.add(wider);
  }
  return [...all];
}

/** A name that search knows, with every way it is written. */
export interface JudgedName {
  spellings: string[];
}

/** The names of a content folder, but for spellings that are never searched for or known by their capitals alone. */
export function readNames(contentDir: string): JudgedName[] {
  return ['names', 'authors', 'regions'].flatMap((folder) =>
    [...readRecords(join(contentDir, folder)).values()].flatMap((record): JudgedName[] => {
      const { name = {}, ...others } = record as Record<string, unknown>;
      // Authors and regions are names only where they say how they are spelt.
      if (folder !== 'names' && !others['spellings']) return [];
      const lists = ['spellings', 'acronyms', 'formerNames'].map((field) => others[field]);
      const all = [...Object.values(name as Record<string, unknown>), ...lists].flat();
      return [{ spellings: all.flatMap(plainSpelling) }];
    }),
  );
}

/** The languages of a content folder, the first before the others. */
export function languagesOf(contentDir: string): string[] {
  const site = load(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as {
    languages: string[];
  };
  return site.languages;
}

function firstLanguage(contentDir: string): string {
  return languagesOf(contentDir)[0] ?? 'en';
}

function plainSpelling(spelling: unknown): string[] {
  if (typeof spelling === 'string') return [spelling];
  if (typeof spelling !== 'object' || spelling === null) return [];
  const { text, noExpand, exactCase } = spelling as Record<string, unknown>;
  return typeof text === 'string' && !noExpand && !exactCase ? [text] : [];
}

function readFile(file: string): { data: FrontMatter; text: string } {
  const [, front = '', text = ''] =
    /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  return { data: load(front) ?? {}, text };
}

function pageAt(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function readRecords(folder: string): Map<string, unknown> {
  const files = existsSync(folder) ? filesUnder(folder) : [];
  return new Map(
    files
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [basename(file, '.yaml'), load(readFileSync(file, 'utf8'))]),
  );
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file),
  );
}

function nameIn(author: unknown, language: string): string {
  const { name = {} } = (author ?? {}) as { name?: Record<string, string> };
  return name[language] ?? '';
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
