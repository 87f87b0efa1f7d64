import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { load } from 'js-yaml';

const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');

/** A brief as its file has it, with what search can ask for. */
export interface FiledBrief {
  slug: string;
  title: string;
  date: string;
  text: string;
  /** Values by facet; regions with everything they lie within. */
  values: Record<string, string[]>;
}

/** The published briefs of the content folder in a language, read without the site's own code. */
export function filedBriefs(language: string): FiledBrief[] {
  const homes = regionHomes();
  return filesBelow('briefs')
    .filter((file) => basename(file) === `${language}.md`)
    .flatMap((file) => {
      const own = readFrontMatter(file);
      // A translation inherits what its first language says.
      const first = own.data['date'] ? own : readFrontMatter(join(dirname(file), 'en.md'));
      const { topics, regions, type, authors, date } = first.data as Record<string, string[]>;
      const restated = authorsOfSource(first.data['restates']);
      if (own.data['draft']) return [];
      return {
        slug: basename(dirname(file)),
        title: String(own.data['title']),
        date: String(date),
        text: own.text,
        values: {
          topic: topics ?? [],
          region: withHomes(regions ?? [], homes),
          type: [String(type)],
          author: [...new Set([...(authors ?? []), ...restated])],
          year: [String(date).slice(0, 4)],
        },
      };
    });
}

function readFrontMatter(file: string): { data: Record<string, unknown>; text: string } {
  const text = readFileSync(file, 'utf8');
  const data = load(text.split(/^---$/m)[1] ?? '') as Record<string, unknown>;
  return { data, text };
}

// Who restates a work has written it anew, and search knows its authors too.
function authorsOfSource(id: unknown): string[] {
  const file = filesBelow('sources').find((one) => basename(one) === `${String(id)}.yaml`);
  if (file === undefined) return [];
  const { author = [] } = load(readFileSync(file, 'utf8')) as { author?: { id?: string }[] };
  return author.flatMap((one) => one.id ?? []);
}

function regionHomes(): Map<string, string[]> {
  const regions = filesBelow('regions').filter((file) => file.endsWith('.yaml'));
  return new Map(
    regions.map((file) => {
      const region = load(readFileSync(file, 'utf8')) as { within?: string[] };
      return [basename(file, '.yaml'), region.within ?? []];
    }),
  );
}

function withHomes(ids: string[], homes: Map<string, string[]>): string[] {
  const all = new Set(ids);
  for (const id of all) for (const home of homes.get(id) ?? []) all.add(home);
  return [...all];
}

function filesBelow(folder: string): string[] {
  const dir = join(contentDir, folder);
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => join(dir, file));
}
