/** What is found already: for each part its entry, for each entry its part. */
export interface FoundPairs {
  entryOf: readonly (number | undefined)[];
  partOf: readonly (number | undefined)[];
}

/**
 * How near a part stands to where an entry stood, from 0 to 1.
 *
 * One half is for standing between the same two neighbours, the other for standing there in the
 * same order.
 */
export function createNearness({
  entryOf,
  partOf,
}: FoundPairs): (entry: number, part: number) => number {
  const gaps = gapsOf(partOf, entryOf.length);
  return (entry, part) => {
    const gap = gaps[entry];
    if (!gap) return 0;
    const { before, after, share } = gap;
    if (part <= before || part >= after) {
      return part === before + 1 || part === after - 1 ? 0.4 : 0;
    }
    const room = after - before - 1;
    const here = room > 1 ? (part - before - 1) / (room - 1) : 0.5;
    return 0.5 + 0.5 * (1 - Math.abs(here - share));
  };
}

/** Where an entry stood: the parts that its nearest found neighbours are now, and how far on the way between them, from 0 to 1. */
interface Gap {
  before: number;
  after: number;
  share: number;
}

function gapsOf(partOf: FoundPairs['partOf'], end: number): Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  for (let index = 0; index <= partOf.length; index++) {
    const isFree = index < partOf.length && partOf[index] === undefined;
    if (isFree) continue;
    const before = start > 0 ? (partOf[start - 1] ?? -1) : -1;
    const after = partOf[index] ?? end;
    const entries = index - start;
    for (let entry = 0; entry < entries; entry++) {
      gaps[start + entry] = { before, after, share: entries > 1 ? entry / (entries - 1) : 0.5 };
    }
    start = index + 1;
  }
  return gaps;
}
