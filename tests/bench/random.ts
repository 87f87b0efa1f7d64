/** A source of chance that always deals the same for the same seed. */
export interface Random {
  /** A number from 0 up to 1. */
  next: () => number;
  /** A whole number from 0 up to a limit. */
  below: (limit: number) => number;
  /** A whole number from one to another, both included. */
  between: (least: number, most: number) => number;
  /** One of several things, each as likely. */
  pick: <T>(things: readonly T[]) => T;
  /** Whether something happens that does so in this share of all cases. */
  chance: (share: number) => boolean;
}

/** A source of chance for one part of a corpus; parts with other names are dealt other numbers. */
export function randomFor(seed: number, ...names: readonly (string | number)[]): Random {
  let state = hash(`${seed}/${names.join('/')}`);
  const next = () => {
    // Mulberry32 by Tommy Ettinger: short, fast, and even enough for made-up texts.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: <T>(things: readonly T[]) => things[below(things.length)] as T,
    chance: (share) => next() < share,
  };
}

/**
 * A way to pick things of which few are frequent and most are rare, as words of a language are.
 *
 * @param flatness How little the first few stand out: added to each rank.
 */
export function zipfPicker<T>(things: readonly T[], flatness = 2.7): (random: Random) => T {
  const sums = new Float64Array(things.length);
  let sum = 0;
  things.forEach((_, rank) => {
    sum += 1 / (rank + 1 + flatness);
    sums[rank] = sum;
  });
  return (random) => {
    const wanted = random.next() * sum;
    let [low, high] = [0, things.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return things[low] as T;
  };
}

/** Some different things, picked one by one; fewer where there are not so many. */
export function pickSeveral<T>(pick: () => T, count: number): T[] {
  const picked = new Set<T>();
  for (let attempt = 0; picked.size < count && attempt < count * 20; attempt++) picked.add(pick());
  return [...picked];
}

// FNV-1a.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
