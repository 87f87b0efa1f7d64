import type { BriefRow } from '../index/briefs.ts';
import type { SearchEngine } from '../index/engine.ts';
import { type Hits, hitsWhere, noHits } from '../index/hits.ts';
import { beginsAt, beginsIn } from './begins-with.ts';

// Only a page itself shows whether a word in it really begins with what was typed. Where more pages than this would
// have to be read, a sample is: if some of it is right, all is taken to be right, since what is there must not be denied.
const mostRead = 100;
const sampled = 20;

/** Words that begin with what is longer than their stem, as `governme` is longer than that of `government`. */
export async function findShortened(
  engine: SearchEngine,
  beginning: string,
  signal?: AbortSignal,
): Promise<Hits> {
  const hits = await engine.askShortened(beginning, signal);
  const ranks = [...hits.ranks].sort((one, other) => one - other);
  const isMany = ranks.length > mostRead;
  const step = Math.ceil(ranks.length / sampled);
  const sample = isMany ? ranks.filter((_, index) => index % step === 0) : ranks;
  const rows = [...(await engine.briefs).values()];
  const isRight = await Promise.all(
    sample.map((rank) => isIn(engine, rows[rank], hits, beginning)),
  );
  if (isMany) return isRight.some(Boolean) ? hits : noHits;
  const right = new Set(sample.filter((_, index) => isRight[index]));
  return hitsWhere(hits, (rank) => right.has(rank), signal);
}

async function isIn(
  engine: SearchEngine,
  brief: BriefRow | undefined,
  hits: Hits,
  beginning: string,
): Promise<boolean> {
  if (!brief) return false;
  const { words, meta } = await engine.page(brief);
  return (
    hits.locations(brief.rank).some((location) => beginsAt(words, location, beginning)) ||
    hits.facts(brief.rank).some(({ fact }) => beginsIn(meta[fact] ?? '', beginning))
  );
}
