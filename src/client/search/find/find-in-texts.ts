import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import { plainAsk } from '../../../model/text/index-words.ts';
import { tokensOf } from '../../../model/text/tokens.ts';
import type { BriefRow } from '../index/briefs.ts';
import type { SearchEngine } from '../index/engine.ts';
import { anyOf, type FactPlace, type Hits } from '../index/hits.ts';
import { inSlices } from '../index/slices.ts';
import type { Term } from '../query/term.ts';
import type { FoundTerm } from './find-terms.ts';
import { formsAt } from './forms-at.ts';

/** Where words stand in the texts of a few briefs, as the index would say it; of each is said that all briefs have it. */
export async function findInTexts(
  engine: SearchEngine,
  { terms, having, all }: { terms: readonly Term[]; having: readonly BriefRow[]; all: number },
  signal: AbortSignal | undefined,
): Promise<FoundTerm[]> {
  const words = [...new Set(terms.flatMap(({ asks }) => asks.map(({ text }) => text)))];
  const places = new Map(words.map((word) => [word, new Map<number, Places>()]));
  const pages = await Promise.all(
    having.map(async (brief) => ({ rank: brief.rank, page: await engine.page(brief) })),
  );
  await inSlices(
    pages.flatMap(({ rank, page }) => words.map((word) => ({ rank, page, word }))),
    ({ rank, page, word }) => {
      const own = placesIn(page, word);
      if (own.locations.length + own.facts.length > 0) places.get(word)?.set(rank, own);
    },
    signal,
  );
  return Promise.all(
    terms.map(async (term) => {
      const asks = term.asks.map((ask) => ({
        ask,
        hits: hitsAt(places.get(ask.text) ?? new Map<number, Places>(), all),
      }));
      const hits = await anyOf(
        asks.map((one) => one.hits),
        signal,
      );
      // What all briefs have, they have by any of its asks.
      return { term, hits: { ...hits, size: all }, asks };
    }),
  );
}

interface Places {
  locations: readonly number[];
  facts: readonly FactPlace[];
}

function placesIn({ words, meta }: IndexedPage, asked: string): Places {
  const word = plainAsk(asked);
  const looksSo = new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i');
  const isSo = new RegExp(`^["(]?${word}[,.;:!?)"]* $`, 'i');
  const locations = words.flatMap((text, at) => {
    if (isSo.test(text)) return [at];
    // Most words are told by their letters; within brackets, `[T]he`, and with accents only by reading them.
    if (plain.test(text) && !looksSo.test(text)) return [];
    if (plainArabic.test(text) && !text.includes(word)) return [];
    return formsAt(words, at).includes(word) ? [at] : [];
  });
  const facts = tokensOf(meta['authors'] ?? '').flatMap(({ forms }, location) =>
    forms.includes(word) ? [{ fact: 'authors', location }] : [],
  );
  return { locations, facts };
}

const plain = /^[ -Z\\^-~]*$/;
const plainArabic = /^[ء-ي«»،؛؟ !-.]*$/;

// Nobody asks where else it is, only how common it is.
function hitsAt(places: ReadonlyMap<number, Places>, size: number): Hits {
  return {
    ranks: [...places.keys()],
    size,
    has: (rank) => places.has(rank),
    count: (rank) => places.get(rank)?.locations.length ?? 0,
    locations: (rank) => places.get(rank)?.locations ?? [],
    facts: (rank) => places.get(rank)?.facts ?? [],
  };
}
