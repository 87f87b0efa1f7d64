import type { ExportRecord } from '../../content/entries/export-records.ts';
import type { PageRecord } from '../../content/entries/page-records.ts';
import type { Numbered } from '../../content/entries/last-reads.ts';

/** All records of an output, with reads by the numbers of their names. */
export interface UsedRecords {
  /** Names of reads, by the numbers that stand for them in all that follows. */
  names: readonly string[];
  /** What stood where these were read, by the same numbers. */
  digests: readonly string[];
  pages: [string, Numbered<PageRecord>][];
  groups: [string, Numbered<ExportRecord>][];
  /** Reads that have one name together, by its number. */
  bundles: [number, readonly number[]][];
}

/** Records without the bundles that none of them asks for, and with new numbers where half of the names are of what is gone. */
export function onlyUsed(records: UsedRecords): UsedRecords {
  const used = usedNumbers(records);
  const bundles = records.bundles.filter(([number]) => used.has(number));
  const kept = { ...records, bundles };
  return used.size * 2 < records.names.length ? renumbered(kept, used) : kept;
}

// Of the records, and of the bundles that they name, and those within them.
function usedNumbers({ pages, groups, bundles }: UsedRecords): Set<number> {
  const used = new Set<number>();
  const byNumber = new Map(bundles);
  const use = (reads: readonly number[]) => {
    for (const number of reads) {
      if (used.has(number)) continue;
      used.add(number);
      use(byNumber.get(number) ?? []);
    }
  };
  for (const [, { reads }] of [...pages, ...groups]) use(reads);
  return used;
}

function renumbered(
  { names, digests, pages, groups, bundles }: UsedRecords,
  used: ReadonlySet<number>,
): UsedRecords {
  const kept = [...used].sort((a, b) => a - b);
  const numbers = new Map(kept.map((number, at) => [number, at]));
  const of = (reads: readonly number[]) => reads.flatMap((number) => numbers.get(number) ?? []);
  const withNew = <Made extends { reads: readonly number[] }>(all: readonly [string, Made][]) =>
    all.map(([key, made]): [string, Made] => [key, { ...made, reads: of(made.reads) }]);
  return {
    names: kept.map((number) => names[number] ?? ''),
    digests: kept.map((number) => digests[number] ?? ''),
    pages: withNew(pages),
    groups: withNew(groups),
    bundles: bundles.flatMap(([number, reads]) =>
      of([number]).map((own): [number, number[]] => [own, of(reads)]),
    ),
  };
}
