import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diffArrays } from 'diff';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import type { Brief } from '../../src/model/records/brief.ts';
import type { BriefId } from '../../src/model/records/ids.ts';
import { emptyLedger, type Ledger } from '../../src/model/reading/ledger.ts';
import type { PassageFact, TextFacts } from '../../src/model/reading/rendered-text.ts';
import { wordsOf } from '../../src/model/text/words.ts';
import { assignPermalinks } from '../../src/permalinks/assign.ts';
import { bodyOfWords, sampleEdits } from './sample-edits.ts';
import { formatTable } from './table.ts';

/** What happened to a passage between two versions, as the whole texts show it. */
type Kind = (typeof kinds)[number];

const kinds = [
  'unchanged',
  'moved',
  'one of several equal ones',
  'edited, under 10 % of its words',
  'edited, 10 to 40 %',
  'rewritten, 40 to 50 %',
  'edited, under eight words',
  'gone or rewritten beyond half',
] as const;

/**
 * Follows ids through successive versions of texts, and says of each kind of edit how many kept theirs.
 *
 * @param folder A folder with one folder a page, in it the versions as Markdown, by name the oldest
 * first; made-up edits of made-up texts where it is not given.
 */
export function benchPermalinks(folder: string | undefined): string {
  const histories = folder === undefined ? sampleEdits() : readHistories(folder);
  const tally = new Map<Kind, { kept: number; all: number }>();
  const totals = { versions: 0, ids: 0, lost: 0, shared: 0, unstable: 0 };
  for (const versions of histories) followHistory(versions, tally, totals);
  const rows = kinds.flatMap((kind) => {
    const { kept = 0, all = 0 } = tally.get(kind) ?? {};
    if (all === 0) return [];
    return [[kind, String(all), String(kept), `${((100 * kept) / all).toFixed(1)} %`]];
  });
  return [
    `### Ids through ${histories.length} histories, ${totals.versions} versions`,
    formatTable(['passage', 'all', 'kept its id', 'share'], rows),
    `${totals.ids} ids published; ${totals.lost} that lead nowhere now; ${totals.shared} given to two parts; ${totals.unstable} second runs that changed a ledger.`,
    timing(),
  ].join('\n\n');
}

function readHistories(folder: string): string[][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .map((page) =>
      readdirSync(page)
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) =>
          readFileSync(join(page, basename(file)), 'utf8').replace(/^---\n[^]*?\n---\n/, ''),
        ),
    );
}

interface Version {
  facts: TextFacts;
  ids: string[];
  ledger: Ledger;
}

function publish(facts: TextFacts, ledger: Ledger): Version {
  const data = { date: '2026-01-01', corrections: [] } as Partial<Brief> as Brief;
  const first = { file: 'en.md', language: 'en', bodyOffset: 0, digest: '', facts, data };
  const assignment = assignPermalinks({ id: 'page' as BriefId, first, translations: [], ledger });
  const { passages = [] } = assignment.ids.get('en') ?? {};
  return { facts, ids: passages, ledger: assignment.retire('2026-01-02') };
}

function followHistory(
  versions: readonly string[],
  tally: Map<Kind, { kept: number; all: number }>,
  totals: { versions: number; ids: number; lost: number; shared: number; unstable: number },
): void {
  let before: Version | undefined;
  const published = new Set<string>();
  for (const body of versions) {
    const { facts } = renderMarkdown(body, 'en');
    const now = publish(facts, before?.ledger ?? emptyLedger);
    totals.versions++;
    totals.shared += now.ids.length - new Set(now.ids).size;
    for (const { id } of now.ledger.parts) published.add(id);
    const again = publish(facts, now.ledger);
    if (JSON.stringify(again.ledger) !== JSON.stringify(now.ledger)) totals.unstable++;
    if (before) count(before, now, tally);
    before = now;
  }
  const known = new Map(before?.ledger.parts.map((entry) => [entry.id, entry]));
  const leads = (id: string, steps = 0): boolean => {
    const entry = known.get(id);
    if (!entry || steps > known.size) return false;
    return entry.state === 'live' || leads(entry.into ?? '', steps + 1);
  };
  totals.ids += published.size;
  totals.lost += [...published].filter((id) => !leads(id)).length;
}

function count(before: Version, now: Version, tally: Map<Kind, { kept: number; all: number }>) {
  const texts = now.facts.passages.map(({ text }) => text);
  const old = before.facts.passages.map(({ text }) => text);
  const words = now.facts.passages.map(({ text }) => wordsOf(text));
  const stays = longestRun(old, texts);
  before.facts.passages.forEach((passage, index) => {
    const id = before.ids[index] ?? '';
    const { kind, place } = whatHappened(passage, { index, old, texts, words, stays });
    const row = tally.get(kind) ?? { kept: 0, all: 0 };
    // Of equal passages any may have the id; what is gone must not hand its id to another.
    const holder = now.ids.indexOf(id);
    const isKept = kind.startsWith('one of')
      ? texts[holder] === passage.text
      : place === undefined
        ? holder >= 0
        : holder === place;
    tally.set(kind, { kept: row.kept + (isKept ? 1 : 0), all: row.all + 1 });
  });
}

interface Surroundings {
  index: number;
  old: readonly string[];
  texts: readonly string[];
  words: readonly string[][];
  stays: ReadonlySet<string>;
}

// Judged by the whole texts, which the ledger does not hold: equal ones first, then the passage that
// shares most in a word-level difference (Dice's coefficient of Myers's common words).
function whatHappened(
  { text }: PassageFact,
  { old, texts, words, stays }: Surroundings,
): { kind: Kind; place?: number } {
  const places = texts.flatMap((other, place) => (other === text ? [place] : []));
  const [place] = places;
  const isTwin = places.length > 1 || old.filter((other) => other === text).length > 1;
  if (place !== undefined && isTwin) return { kind: 'one of several equal ones', place };
  if (place !== undefined) return { kind: stays.has(text) ? 'unchanged' : 'moved', place };
  const own = wordsOf(text);
  const known = new Set(old);
  let best = { share: 0, place: -1 };
  words.forEach((others, at) => {
    if (known.has(texts[at] ?? '')) return;
    const share = sharedWords(own, others);
    if (share > best.share) best = { share, place: at };
  });
  if (best.share < 0.5) return { kind: 'gone or rewritten beyond half' };
  if (own.length < 8) return { kind: 'edited, under eight words', place: best.place };
  if (best.share >= 0.9) return { kind: 'edited, under 10 % of its words', place: best.place };
  if (best.share >= 0.6) return { kind: 'edited, 10 to 40 %', place: best.place };
  return { kind: 'rewritten, 40 to 50 %', place: best.place };
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const common = diffArrays([...one], [...other])
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return (2 * common) / (one.length + other.length || 1);
}

function longestRun(old: readonly string[], now: readonly string[]): Set<string> {
  return new Set(
    diffArrays([...old], [...now]).flatMap(({ added, removed, value }) =>
      added || removed ? [] : value,
    ),
  );
}

// Assignment alone, beside the rendering of the same texts in the same run.
function timing(): string {
  const typical = [100, 200, 400, 800].map((passages) => timed(passages, 'three in ten edited', 5));
  const hardest = ['all edited by 40 %', 'all replaced'].map((what) => timed(3000, what, 1));
  const head = ['passages of 45 words', 'of them', 'median ms of processor', '× rendering it'];
  return `Ids for a text:\n\n${formatTable(head, [...typical, ...hardest])}`;
}

function timed(passages: number, what: string, rounds: number): string[] {
  const before = renderMarkdown(bodyOfWords(passages, 1), 'en').facts;
  const { ledger } = publish(before, emptyLedger);
  const edited = {
    'three in ten edited': () => bodyOfWords(passages, 1, 0.3),
    'all edited by 40 %': () => bodyOfWords(passages, 1, 1, 0.4),
  };
  const body = edited[what as keyof typeof edited]?.() ?? bodyOfWords(passages, 2);
  const times: number[] = [];
  const rendering: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = processorTime();
    const { facts } = renderMarkdown(body, 'en');
    const rendered = processorTime();
    publish(facts, ledger);
    times.push(processorTime() - rendered);
    rendering.push(rendered - start);
  }
  const [took = 0, beside = 1] = [times, rendering].map(
    (all) => all.sort((a, b) => a - b)[(rounds - 1) / 2],
  );
  return [String(passages), what, took.toFixed(0), (took / beside).toFixed(2)];
}

// In milliseconds; what else the machine does counts for nothing.
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
