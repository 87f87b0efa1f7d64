import type { PageLine, PageRecord, PageRecords } from '../../content/entries/page-records.ts';

/** The pages that a build made or took over, by what it said of each; without those of some files. */
export function recordsOfBuild(
  lines: readonly PageLine[],
  last: PageRecords | undefined,
  without: readonly string[],
): PageRecords {
  const pages = new Map<string, PageRecord>();
  const known = new Map<string, readonly string[]>(last?.bundles);
  for (const line of lines) {
    if ('kept' in line) {
      const record = last?.pages.get(line.kept);
      if (record) pages.set(line.kept, record);
      continue;
    }
    if (!without.includes(line.record.file)) pages.set(line.made, line.record);
    for (const [name, reads] of Object.entries(line.bundles)) known.set(name, reads);
  }
  return { pages, bundles: usedBundles(pages.values(), known) };
}

/** The pages that a build takes over. */
export function keptPages(lines: readonly PageLine[], last: PageRecords | undefined): PageRecord[] {
  return lines.flatMap((line) => ('kept' in line ? (last?.pages.get(line.kept) ?? []) : []));
}

/** The bundles that some records name, and those within them: others are of what is gone. */
export function usedBundles(
  records: Iterable<Pick<PageRecord, 'reads'>>,
  known: Pick<PageRecords['bundles'], 'get'>,
): Map<string, readonly string[]> {
  const used = new Map<string, readonly string[]>();
  const use = (reads: readonly string[]) => {
    for (const read of reads) {
      const bundle = used.has(read) ? undefined : known.get(read);
      if (!bundle) continue;
      used.set(read, bundle);
      use(bundle);
    }
  };
  for (const { reads } of records) use(reads);
  return used;
}
