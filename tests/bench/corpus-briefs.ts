import { sectionSlug } from '../../src/markdown/passages/remark-headings.ts';
import { type BriefPlan, planBrief } from './brief-plan.ts';
import {
  arabicMarks,
  latinMarks,
  writeSentences,
  writeText,
  writeTitle,
  type Wording,
} from './brief-text.ts';
import {
  type CorpusFile,
  type CorpusSizes,
  twoDigits,
  unused,
  type Words,
} from './corpus-records.ts';
import { pickSeveral, type Random, randomFor, zipfPicker } from './random.ts';

/** What briefs are filed under and cite. */
export interface Shelves {
  sources: readonly string[];
  authors: readonly string[];
  topics: readonly string[];
  regions: readonly string[];
  types: readonly string[];
}

/** A brief's place in a corpus. */
export interface PlannedBrief {
  index: number;
  slug: string;
  title: string;
  date: string;
  folder: string;
}

/** Each how manyth brief has an Arabic version, the first among them. */
const arabicEach = 10;

/** Titles, slugs and dates of all briefs, which link to each other by them. */
export function planBriefs({ briefs }: Pick<CorpusSizes, 'briefs'>, words: Words): PlannedBrief[] {
  const used = new Set<string>();
  return Array.from({ length: briefs }, (_, index) => {
    const random = randomFor(words.seed, 'title', index);
    const title = writeTitle(random.between(4, 9), { random, vocabulary: words.english });
    const slug = unused(title.toLowerCase().split(' ').slice(0, 4).join('-'), used);
    const date = `${random.between(2005, 2025)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
    return { index, slug, title, date, folder: `briefs/${date.slice(0, 4)}/${slug}` };
  });
}

/** A maker of the files of briefs: English, and for each tenth brief Arabic as well. */
export function briefWriter(
  all: readonly PlannedBrief[],
  words: Words,
  shelves: Shelves,
): (brief: PlannedBrief) => CorpusFile[] {
  const pickSource = zipfPicker(shelves.sources, 2000);
  const front = frontMatterWriter(all, shelves);
  return (brief) => {
    const random = randomFor(words.seed, 'brief', brief.index);
    const label = () => `${words.english.content(random)}-${words.english.content(random)}`;
    const plan = planBrief(random, () => pickSource(random), label);
    const links = linksOf(all, shelves, random);
    const headings = pickSeveral(
      () => writeTitle(random.between(3, 6), { random, vocabulary: words.english }),
      plan.sections.length,
    );
    const english = { random, vocabulary: words.english, headings, links, marks: latinMarks };
    const files = [
      { path: `${brief.folder}/en.md`, text: front(brief, english) + writeText(plan, english) },
    ];
    if (brief.index % arabicEach === 0) files.push(writeArabic(brief, plan, english, words));
    return files;
  };
}

function writeArabic(
  { folder }: PlannedBrief,
  plan: BriefPlan,
  english: Wording,
  words: Words,
): CorpusFile {
  const { random } = english;
  const bare = { random, vocabulary: words.arabic };
  const headings = english.headings.map(
    (heading) => `${writeTitle(4, bare)} {#${sectionSlug(heading)}}`,
  );
  const wording: Wording = { ...english, ...bare, headings, marks: arabicMarks };
  const lines = [
    '---',
    `title: ${JSON.stringify(writeTitle(6, wording))}`,
    `summary: ${JSON.stringify(plainly(writeSentences(28, wording)))}`,
    '---',
    '',
    '',
  ];
  return { path: `${folder}/ar.md`, text: lines.join('\n') + writeText(plan, wording) };
}

function frontMatterWriter(all: readonly PlannedBrief[], shelves: Shelves) {
  const [topic, region] = [zipfPicker(shelves.topics), zipfPicker([...shelves.regions].reverse())];
  const author = zipfPicker(shelves.authors, 10);
  return ({ title, date }: PlannedBrief, wording: Wording): string => {
    const { random } = wording;
    const list = (pick: () => string, most: number, least = 1) =>
      `[${pickSeveral(pick, random.between(least, most)).join(', ')}]`;
    const isRestated = random.chance(0.1);
    return [
      '---',
      `title: ${title}`,
      `summary: ${JSON.stringify(plainly(writeSentences(28, wording)))}`,
      `date: "${date}"`,
      `type: ${random.pick(shelves.types)}`,
      `authors: ${list(() => author(random), 2)}`,
      `topics: ${list(() => topic(random), 3)}`,
      `regions: ${list(() => region(random), 3)}`,
      ...(isRestated
        ? [`restates: ${random.pick(shelves.sources)}`, `restated: "2026-01-15"`]
        : []),
      ...(random.chance(0.3) ? [`recommendations: ${sectionSlug(wording.headings[4] ?? '')}`] : []),
      `closing: ${writeTitle(12, wording)}.`,
      `related: ${list(() => random.pick(all).slug, 3, 0)}`,
      `furtherReading: ${list(() => random.pick(shelves.sources), 3, 0)}`,
      '---',
      '',
      '',
    ].join('\n');
  };
}

function linksOf(all: readonly PlannedBrief[], { topics }: Shelves, random: Random): string[] {
  const other = `/briefs/${random.pick(all).slug}/`;
  return [other, `${other}#p${random.between(1, 12)}`, `/topics/${random.pick(topics)}/`];
}

// Front matter is plain text.
function plainly(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', '');
}
