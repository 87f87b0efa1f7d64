/** Where words of a text in a row begin and end, in their order; the word at an end is not of them. */
export interface Runs {
  starts: readonly number[];
  ends: readonly number[];
}

/** The last runs of rows that have one of each, right behind one of those before. */
export function follow(several: readonly Runs[]): Runs {
  const [first = { starts: [], ends: [] }, ...others] = several;
  return others.reduce(next, first);
}

/** How many neighbours among several have runs that follow each other. */
export function pairsOf(several: readonly Runs[]): number {
  let pairs = 0;
  for (const [index, runs] of several.entries()) {
    const before = several[index - 1];
    if (before && next(before, runs).starts.length > 0) pairs++;
  }
  return pairs;
}

/** How many words the shortest part of the text has in which one of each is. */
export function closest(several: readonly Runs[]): number {
  const at = several.map(() => 0);
  let best = Infinity;
  for (;;) {
    let [first, start, end] = [0, Infinity, 0];
    for (let index = 0; index < at.length; index++) {
      const own = several[index]?.starts[at[index] ?? 0];
      if (own === undefined) return best;
      if (own < start) {
        first = index;
        start = own;
      }
      end = Math.max(end, several[index]?.ends[at[index] ?? 0] ?? 0);
    }
    best = Math.min(best, end - start);
    if (best <= at.length) return best;
    at[first] = (at[first] ?? 0) + 1;
  }
}

function next(before: Runs, runs: Runs): Runs {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const last = inOrder(before.ends);
  for (const [index, start] of runs.starts.entries()) {
    while ((last[at] ?? Infinity) < start) at++;
    if (last[at] !== start) continue;
    starts.push(start);
    ends.push(runs.ends[index] ?? start);
  }
  return { starts, ends };
}

// Ends are in the order of their beginnings: in their own unless the runs are of several lengths.
function inOrder(ends: readonly number[]): readonly number[] {
  const isOrdered = ends.every((end, index) => index === 0 || (ends[index - 1] ?? 0) <= end);
  return isOrdered ? ends : ends.toSorted((one, other) => one - other);
}
