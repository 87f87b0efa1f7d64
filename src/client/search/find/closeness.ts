/** Words of a text in a row; the word at the end is not of them. */
export interface Run {
  start: number;
  end: number;
}

type Runs = readonly Run[];

/** The last spans of runs that have one of each list, right behind one of the list before; each list is in order. */
export function follow(lists: readonly Runs[]): Runs {
  const [first = [], ...others] = lists;
  return others.reduce(next, first);
}

/** How many neighbouring lists have spans that follow each other. */
export function pairsOf(lists: readonly Runs[]): number {
  return lists.filter((spans, index) => index > 0 && next(lists[index - 1] ?? [], spans).length > 0)
    .length;
}

/** How many words the shortest part of the text has in which a span of each list is; each list is in order. */
export function closest(lists: readonly Runs[]): number {
  const at = lists.map(() => 0);
  let best = Infinity;
  for (;;) {
    const spans = lists.map((list, index) => list[at[index] ?? 0]);
    let [first, start, end] = [0, Infinity, 0];
    for (const [index, span] of spans.entries()) {
      if (!span) return best;
      if (span.start < start) [first, start] = [index, span.start];
      end = Math.max(end, span.end);
    }
    best = Math.min(best, end - start);
    at[first] = (at[first] ?? 0) + 1;
  }
}

function next(before: Runs, spans: Runs): Runs {
  const ends = new Set(before.map(({ end }) => end));
  return spans.filter(({ start }) => ends.has(start));
}
