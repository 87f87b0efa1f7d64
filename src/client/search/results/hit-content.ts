import { shownWords } from '../../../model/text/shown-words.ts';
import { signedOf } from '../../../model/text/signs.ts';
import { tokensOf } from '../../../model/text/tokens.ts';
import { isTogether } from '../find/forms-at.ts';
import { dateOf, type BriefRow } from '../index/briefs.ts';
import type { LoadedBrief, Occurrence } from '../find/find-briefs.ts';
import { authorPieces } from './author-pieces.ts';
import { findPassages, type HitPassage } from './hit-passages.ts';
import { piecesOf, trimWord, type Piece } from './pieces.ts';

/** What a result shows. */
export interface HitContent {
  address: string;
  title: Piece[];
  /** Ids of its type and of the regions it names itself; the form has their names. */
  type: string;
  places: readonly string[];
  /** ISO date. */
  date: string;
  /** Their names, as one text. */
  authors: Piece[];
  /** The brief's summary. */
  summary: Piece[];
  /** Where the words are, the best first. */
  passages: HitPassage[];
  /** The words and phrases that really matched, as they stand in the brief. */
  found: string[];
}

/** What a result shows, from what the index keeps of its page. */
export function readHit(
  brief: BriefRow,
  { page, occurrences, fields, asked }: LoadedBrief,
): HitContent {
  const { words } = page;
  const marked = new Map(
    occurrences.flatMap(({ term, locations }) =>
      locations.map((location) => [location, term] as const),
    ),
  );
  const found = foundWords(words, occurrences);
  const { titleWords } = brief;
  const title = words.slice(0, titleWords);
  // An empty word ends the title.
  const summaryStart = words[titleWords] === '' ? titleWords + 1 : titleWords;
  const summary = shownWords(page.meta['summary'] ?? '', tokensOf(page.meta['summary'] ?? ''));
  return {
    address: page.url,
    // The text begins with the title, and the summary follows it.
    title: piecesOf(title, (at) => marked.has(at)),
    summary: piecesOf(summary, (at) => marked.has(summaryStart + at)),
    type: page.filters['type']?.[0] ?? '',
    places: page.filters['place'] ?? [],
    date: dateOf(brief),
    authors: authorPieces(page.meta['authors'] ?? '', fields.has('authors') ? asked : []),
    passages: findPassages(page, words, marked),
    found,
  };
}

/** The marked words each once, those of a phrase together. */
export function foundWords(
  words: readonly string[],
  occurrences: readonly Omit<Occurrence, 'term'>[],
): string[] {
  const found = new Map<string, string>();
  for (const { length, locations } of occurrences) {
    const ordered = [...new Set(locations)].sort((one, other) => one - other);
    for (const run of runsOf(words, ordered, length)) {
      const text = trimWord(run.map((location) => words[location] ?? '').join('')).inner;
      if (text) found.set(keyOf(text), text);
    }
  }
  return [...found.values()];
}

function keyOf(text: string): string {
  return tokensOf(text)
    .map(({ forms }) => signedOf(forms) ?? forms[0])
    .join(' ');
}

// A phrase of three words marks three locations in a row, `co-operation` two that stand together.
function runsOf(
  words: readonly string[],
  locations: readonly number[],
  length: number,
): number[][] {
  const runs: number[][] = [];
  for (const location of locations) {
    const run = runs.at(-1);
    const goesOn = run && (run.length < length || isTogether(words[location - 1]));
    if (goesOn && run.at(-1) === location - 1) run.push(location);
    else runs.push([location]);
  }
  return runs;
}
