import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A number from 0 to below 1. */
export type Chance = () => number;

/** Numbers that are the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Edits a copy of the example content as editors might, so that it has no fault afterwards; says what was done. */
export function editAtRandom(content: string, chance: Chance): string {
  const edit = pick(edits, chance);
  const place = edit.place(content, chance);
  return `${edit.name}: ${place}`;
}

interface Edit {
  name: string;
  /** Makes the edit and says where. */
  place: (content: string, chance: Chance) => string;
}

const words = ['harbour', 'toll', 'pier', 'council', 'ship', 'quay', 'treaty', 'tide', 'winter'];

const edits: Edit[] = [
  { name: 'a word of a text', place: inText(/^(?!---|\S+:)([A-Z][^\n[]*?)\./m, '$1 and a WORD.') },
  { name: 'a new passage', place: inText(/(\n---\n\n)/, '$1The WORD came before all that.\n\n') },
  { name: 'a title', place: inText(/^title: .*$/m, "title: 'The WORD of NUMBER'") },
  { name: 'a summary', place: inText(/^summary: .*$/m, 'summary: Of a WORD and a WORD.') },
  { name: 'a date', place: inText(/^date: .*$/m, 'date: "20NUMBER-03-0DIGIT"') },
  { name: 'topics', place: inText(/^topics: .*$/m, 'topics: [TOPIC]') },
  { name: 'regions', place: inText(/^regions: .*$/m, 'regions: [REGION]') },
  { name: 'authors', place: inText(/^authors: .*$/m, 'authors: [AUTHOR]') },
  { name: 'a label of a topic', place: inRecord('topics/*', /en: (\w+)/, 'en: WORD') },
  { name: 'a label of a region', place: inRecord('regions/*', /en: ([\w ]+)/, 'en: WORD') },
  { name: 'a label of an author', place: inRecord('authors/*', /en: ([\w ]+)/, 'en: The WORD') },
  { name: 'a label of a type', place: inRecord('types/*', /en: ([\w ]+)/, 'en: WORD') },
  { name: 'a name', place: inRecord('names/*', /en: ([\w ]+),/, 'en: WORD NUMBER,') },
  { name: 'an acronym', place: inRecord('names/*', /acronyms: \[\w+\]/, 'acronyms: [WNUMBER]') },
  { name: 'a line', place: inRecord('topics/*', /line: \{ en: [^,]*/, 'line: { en: Of a WORD.') },
  { name: 'a title of a source', place: inRecord('sources/**/*', /^title: .*$/m, 'title: A WORD') },
  {
    name: 'a year of a source',
    place: inRecord('sources/**/*', /issued: .*/, 'issued: "20NUMBER"'),
  },
  { name: 'the site', place: inRecord('site', /(tagline: \{ en: )[^,]*/, '$1A WORD and a WORD') },
  { name: 'a page', place: inRecord('pages/about/en', /^title: .*$/m, 'title: About a WORD') },
  { name: 'an id in a ledger', place: giveOtherId },
  { name: 'a new brief', place: addBrief },
  { name: 'a brief that goes', place: takeBrief },
  { name: 'a new topic', place: addTopic },
  { name: 'a new source', place: addSource },
];

function inText(from: RegExp, to: string): Edit['place'] {
  return inRecord('briefs/**/en', from, to);
}

function inRecord(glob: string, from: RegExp, to: string): Edit['place'] {
  return (content, chance) => {
    const files = globSync(`${glob}.{md,yaml}`, { cwd: content })
      .filter((file) => !file.endsWith('permalinks.yaml'))
      .sort();
    const file = pick(files, chance);
    const path = join(content, file);
    const filled = to
      .replaceAll('WORD', () => pick(words, chance))
      .replaceAll('NUMBER', () => String(10 + Math.floor(chance() * 13)))
      .replaceAll('DIGIT', () => String(1 + Math.floor(chance() * 9)))
      .replaceAll('TOPIC', () => some(idsIn(content, 'topics'), chance))
      .replaceAll('REGION', () => some(idsIn(content, 'regions'), chance))
      .replaceAll('AUTHOR', () => some(idsIn(content, 'authors'), chance));
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, filled));
    return `${file} (${filled})`;
  };
}

function addBrief(content: string, chance: Chance): string {
  const slug = `${pick(words, chance)}-${Math.floor(chance() * 1000)}`;
  if (existsSync(join(content, 'briefs', slug))) return `${slug} is there already`;
  cpSync(join(content, 'briefs/2014/harbour-history'), join(content, 'briefs', slug), {
    recursive: true,
    filter: (file) => !file.endsWith('permalinks.yaml'),
  });
  return slug;
}

// As a merge by hand would leave it: another id for the same words.
function giveOtherId(content: string, chance: Chance): string {
  const file = pick(globSync('briefs/**/permalinks.yaml', { cwd: content }).sort(), chance);
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace('- id: p3\n', '- id: p2a\n'));
  return file;
}

// Of those that were never published.
function takeBrief(content: string, chance: Chance): string {
  const added = globSync('briefs/*-[0-9]*', { cwd: content }).sort();
  if (added.length === 0) return 'none';
  const folder = pick(added, chance);
  rmSync(join(content, folder), { recursive: true });
  return folder;
}

function addTopic(content: string, chance: Chance): string {
  const id = pick(words, chance);
  const name = `name: { en: ${id.toUpperCase()}, ar: ميناء }\n`;
  writeFileSync(join(content, `topics/${id}.yaml`), name);
  return id;
}

function addSource(content: string, chance: Chance): string {
  const id = `doe-${pick(words, chance)}-2016`;
  const source = `type: report\ntitle: Harbour Paper\nauthor: [{ family: Doe, given: Jane }]\nissued: "2015"\n`;
  writeFileSync(join(content, `sources/${id}.yaml`), source);
  return id;
}

function idsIn(content: string, kind: string): string[] {
  return globSync(`${kind}/*.yaml`, { cwd: content })
    .map((file) => file.slice(kind.length + 1, -'.yaml'.length))
    .sort();
}

function some(ids: readonly string[], chance: Chance): string {
  const chosen = ids.filter(() => chance() < 0.5);
  return (chosen.length > 0 ? chosen : ids.slice(0, 1)).join(', ');
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const one = list[Math.floor(chance() * list.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}
