import { type Wording, writeTitle } from './brief-text.ts';
import { type Random, randomFor } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many records of each kind stand around a number of briefs. */
export interface CorpusSizes {
  briefs: number;
  sources: number;
  authors: number;
  topics: number;
  regions: number;
  names: number;
}

/** A file of a corpus: its path inside the content folder, and its text. */
export interface CorpusFile {
  path: string;
  text: string;
}

/** Records of one kind: their ids, and their files. */
export interface CorpusRecords {
  ids: string[];
  files: CorpusFile[];
}

/** What records are worded with. */
export interface Words {
  seed: number;
  english: Vocabulary;
  arabic: Vocabulary;
}

/** The sizes of a corpus; a tenth of the briefs has about a third of the topics, regions and authors. */
export function sizesOf(briefs: number): CorpusSizes {
  const scale = Math.min(1, Math.sqrt(briefs / 10_000));
  const scaled = (full: number) => Math.max(4, Math.round(full * scale));
  const [authors, topics, regions] = [scaled(200), scaled(40), scaled(120)];
  return { briefs, sources: 2 * briefs, authors, topics, regions, names: scaled(300) };
}

/** The kinds of briefs. */
export function makeTypes(words: Words): CorpusRecords {
  return makeRecords('types', 4, words, () => []);
}

/** Topics, each with a line that says what it covers. */
export function makeTopics({ topics }: CorpusSizes, words: Words): CorpusRecords {
  return makeRecords('topics', topics, words, ({ both, sentence }) => [`line: ${both(sentence)}`]);
}

/** Authors, persons mostly, each with a line about them. */
export function makeAuthors({ authors }: CorpusSizes, words: Words): CorpusRecords {
  return makeRecords('authors', authors, words, ({ random, both, sentence }) => [
    `kind: ${random.chance(0.9) ? 'person' : 'organisation'}`,
    `line: ${both(sentence)}`,
  ]);
}

/** Regions in a tree of three levels; one in ten of the lowest lies within two others. */
export function makeRegions({ regions }: CorpusSizes, words: Words): CorpusRecords {
  const [continents, areas] = [Math.ceil(regions / 20), Math.ceil(regions / 5)];
  const ids: string[] = [];
  return makeRecords('regions', regions, words, ({ random, index, id }) => {
    ids.push(id);
    if (index < continents) return [];
    if (index < areas) return [`within: [${ids[index % continents] ?? ''}]`];
    const home = () => ids[continents + random.below(areas - continents)] ?? '';
    const homes = new Set(random.chance(0.1) ? [home(), home()] : [home()]);
    return [`within: [${[...homes].join(', ')}]`];
  });
}

/** Sources in the manner of newspapers and official papers; each twentieth is by an author of the site. */
export function makeSources(
  { sources }: CorpusSizes,
  words: Words,
  authors: readonly string[],
): CorpusRecords {
  const used = new Set<string>();
  const files = Array.from({ length: sources }, (_, index): CorpusFile => {
    const random = randomFor(words.seed, 'source', index);
    const year = random.between(1990, 2025);
    const word = () => words.english.content(random);
    const id = unused(`${word()}-${word()}-${year}`, used);
    const who = random.chance(0.05) ? `, id: ${random.pick(authors)}` : '';
    const lines = [
      `type: ${random.pick(['article-newspaper', 'report', 'webpage', 'speech', 'document'])}`,
      `title: ${writeTitle(random.between(4, 10), { random, vocabulary: words.english })}`,
      ...(random.chance(0.5)
        ? [`author: [{ family: ${name(word())}, given: ${name(word())}${who} }]`]
        : []),
      `publisher: ${name(word())} ${name(word())}`,
      `issued: "${year}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}"`,
      ...(random.chance(0.2) ? [`number: "S/${year}/${random.below(999)}"`] : []),
      `URL: https://documents.example/${year}/${id}`,
      `language: ${random.pick(['en', 'en', 'en', 'en', 'ar', 'ru', 'fr'])}`,
    ];
    return { path: `sources/${year}/${id}.yaml`, text: `${lines.join('\n')}\n` };
  });
  return { ids: [...used], files };
}

/** Names with the spellings that real ones have: the last word alone, another transliteration, Arabic, half of them an acronym. */
export function makeNames({ names }: Pick<CorpusSizes, 'names'>, words: Words): CorpusRecords {
  const used = new Set<string>();
  const ids = new Set<string>();
  const files = Array.from({ length: names }, (_, index): CorpusFile => {
    const random = randomFor(words.seed, 'names', index);
    // A spelling belongs to one name only.
    const unusedWord = (word: () => string): string => {
      for (;;) {
        const found = `${word()}${word()}`;
        if (used.has(found)) continue;
        used.add(found);
        return found;
      }
    };
    const last = name(unusedWord(() => words.english.content(random).slice(0, 5)));
    const arabicLast = unusedWord(() => words.arabic.content(random).slice(-4));
    const first = name(words.english.content(random));
    const arabicFirst = words.arabic.content(random);
    const acronym = unusedWord(() =>
      String.fromCharCode(65 + random.below(26), 65 + random.below(26)),
    );
    const sentence = (vocabulary: Vocabulary) => writeTitle(9, { random, vocabulary });
    const id = unused(`${first} ${last}`.toLowerCase().replace(' ', '-'), ids);
    const lines = [
      `kind: ${random.pick(['person', 'person', 'organisation', 'document', 'place'])}`,
      `name: { en: ${first} ${last}, ar: ${arabicFirst} ${arabicLast} }`,
      `line: { en: ${JSON.stringify(sentence(words.english))}, ar: ${JSON.stringify(sentence(words.arabic))} }`,
      `spellings: [${last}, ${first} ${last}y, ${arabicLast}]`,
      ...(random.chance(0.5) ? [`acronyms: [{ text: ${acronym}, exactCase: true }]`] : []),
    ];
    return { path: `names/${id}.yaml`, text: `${lines.join('\n')}\n` };
  });
  return { ids: [...ids], files };
}

/** An id that is not in use yet, from then on in use. */
export function unused(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
  used.add(id);
  return id;
}

/** A number with two digits, as dates have it. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

interface RecordPlan {
  random: Random;
  index: number;
  id: string;
  /** A text in both languages as YAML. */
  both: (write: (wording: Pick<Wording, 'random' | 'vocabulary'>) => string) => string;
  sentence: (wording: Pick<Wording, 'random' | 'vocabulary'>) => string;
}

function makeRecords(
  kind: string,
  count: number,
  words: Words,
  rest: (plan: RecordPlan) => string[],
): CorpusRecords {
  const used = new Set<string>();
  const files = Array.from({ length: count }, (_, index): CorpusFile => {
    const random = randomFor(words.seed, kind, index);
    const both: RecordPlan['both'] = (write) =>
      `{ en: ${JSON.stringify(write({ random, vocabulary: words.english }))}, ar: ${JSON.stringify(write({ random, vocabulary: words.arabic }))} }`;
    const sentence: RecordPlan['sentence'] = (wording) => `${writeTitle(9, wording)}.`;
    const title = `${words.english.content(random)} ${words.english.content(random)}`;
    const id = unused(title.replace(' ', '-'), used);
    const arabic = writeTitle(2, { random, vocabulary: words.arabic });
    const lines = [
      `name: { en: ${title.split(' ').map(name).join(' ')}, ar: ${arabic} }`,
      ...rest({ random, index, id, both, sentence }),
    ];
    return { path: `${kind}/${id}.yaml`, text: `${lines.join('\n')}\n` };
  });
  return { ids: [...used], files };
}

function name(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
