import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzipSync, gzip } from 'node:zlib';
import type { Language } from '../model/language/language.ts';
import { readIndexPart } from '../model/files/index-part.ts';
import type { FileStore } from '../content/files/file-store.ts';
import type { KeptLanguage, KeptPart } from './kept-index.ts';
import { type MergedParts, mergeParts } from './merge-parts.ts';
import type { IndexedBatch } from './pagefind-batch.ts';
import { entriesOf, pagefindEntries } from './part-entries.ts';
import type { MadePart } from './part-writer.ts';

const zip = promisify(gzip);
const signature = 'pagefind_dcd';

/** What of the index of a language says where words are. */
export type WordsOfIndex = Pick<KeptLanguage, 'pages' | 'parts' | 'size' | 'later' | 'laterFrom'>;

/** The index of the last build, if one is kept, and what is to be done to it. */
export interface IndexChange {
  language: Language;
  kept: KeptLanguage | undefined;
  batches: readonly IndexedBatch[];
  /** The numbers of all briefs that are to be found. */
  live: ReadonlySet<number>;
}

// What a reader pays for a small index beside the large one follows from how large it may become.
const mostLater = 200;
const mostLaterShare = 0.05;
// Bytes: a word costs a reader its part. In the small index a tenth of what it costs in the large one: the list of the
// parts costs something, too.
const laterPart = 3500;
const smallestPart = 32_000;
const fewTexts = 1000;
// Among ten thousand 45 kB, which are 26 with gzip; twice as large, a later word would cost twice as much.
const partGrowth = 0.15;

/** The index with what is new: in a small one beside the large one, which stays as it is, or where that would be too much, as one. */
export async function mergeIndex(change: IndexChange, store: FileStore): Promise<WordsOfIndex> {
  const { language, kept, batches, live } = change;
  const first = kept?.pages ?? 0;
  const { sources, pages } = sourcesOf(batches, language, first);
  const keptSource = (parts: readonly KeptPart[]): MergedParts => ({
    parts: lazily(parts, (part) => entriesOf(readIndexPart(unzipped(store.read(part.kept))))),
    ...{ offset: 0, live },
  });
  const write = (from: readonly MergedParts[], size: number) =>
    writeParts(mergeParts(from, size), language, store);
  if (kept && isLittle(kept, live)) {
    const isSame = sources.length === 0 && laterOf(kept).every((number) => live.has(number));
    if (isSame) return kept;
    return { ...kept, pages, later: await write([keptSource(kept.later), ...sources], laterPart) };
  }
  const all = [keptSource(kept?.parts ?? []), keptSource(kept?.later ?? []), ...sources];
  const partSize = smallestPart * Math.max(1, live.size / fewTexts) ** partGrowth;
  return {
    ...{ pages, later: [], laterFrom: pages, size: live.size },
    parts: await write(all, partSize),
  };
}

/** The numbers that the texts of batches get, by their addresses. */
export function numbersIn(
  batches: readonly IndexedBatch[],
  language: Language,
  first: number,
): Map<string, number> {
  const urls = batches.flatMap((batch) => batch.urls.get(language) ?? []);
  return new Map(urls.map((url, at) => [url, first + at]));
}

/** The program that shortens the words of a language. */
export function programOf(
  { language, kept, batches }: Omit<IndexChange, 'live'>,
  store: FileStore,
): KeptLanguage['wasm'] {
  const batch = batches.find(({ indexes }) => indexes.has(language));
  const name = batch?.indexes.get(language)?.wasm;
  if (!batch || name === undefined) return kept?.wasm ?? { name: '', kept: '' };
  return { name, kept: store.put(readFileSync(join(batch.dir, `wasm.${name}.pagefind`))) };
}

function isLittle({ size, laterFrom }: KeptLanguage, live: ReadonlySet<number>): boolean {
  const added = [...live].filter((number) => number >= laterFrom).length;
  const gone = size - (live.size - added);
  return Math.max(added, gone) <= Math.min(mostLater, mostLaterShare * size);
}

function laterOf({ briefs, laterFrom }: KeptLanguage): number[] {
  return briefs.map(({ number }) => number).filter((number) => number >= laterFrom);
}

function sourcesOf(batches: readonly IndexedBatch[], language: Language, first: number) {
  let pages = first;
  const sources: MergedParts[] = [];
  for (const { dir, indexes, urls } of batches) {
    const read = (file: string) =>
      pagefindEntries(unzipped(readFileSync(join(dir, 'index', `${file}.pf_index`))));
    const { parts = [] } = indexes.get(language)?.meta ?? {};
    sources.push({ offset: pages, parts: lazily(parts, (part) => read(part.file)) });
    pages += urls.get(language)?.length ?? 0;
  }
  return { sources, pages };
}

// All at once, they would fill the memory.
function* lazily<Part, Read>(parts: readonly Part[], read: (part: Part) => Read): Generator<Read> {
  for (const part of parts) yield read(part);
}

function unzipped(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes).subarray(signature.length);
}

async function writeParts(
  made: Iterable<MadePart>,
  language: Language,
  store: FileStore,
): Promise<KeptPart[]> {
  const parts: Promise<KeptPart>[] = [];
  for (const { from, bytes } of made) {
    // So many as processors can pack meanwhile.
    await parts.at(-packedAtOnce);
    parts.push(pack(from, bytes, language, store));
  }
  return Promise.all(parts);
}

const packedAtOnce = 4;

async function pack(
  from: string,
  bytes: Buffer,
  language: Language,
  store: FileStore,
): Promise<KeptPart> {
  const whole = Buffer.concat([Buffer.from(signature), bytes]);
  const kept = store.put(await zip(whole, { level: constants.Z_BEST_COMPRESSION }));
  return { from, file: `${language}_${kept.slice(0, 10)}`, kept };
}
