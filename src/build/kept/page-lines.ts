import type { Numbered, NumberedRecords } from '../../content/entries/last-reads.ts';
import type { PageLine, PageRecord } from '../../content/entries/page-records.ts';
import type { MadeRecords } from '../output/record-changes.ts';

/** The pages that a build made or took over, by what it said of each; without those of some files. */
export function recordsOfBuild(
  lines: readonly PageLine[],
  without: readonly string[],
): MadeRecords<PageRecord> {
  const made = new Map<string, PageRecord | undefined>();
  const bundles = new Map<string, readonly string[]>();
  const digests = new Map<string, string>();
  for (const line of lines) {
    if ('kept' in line) {
      made.set(line.kept, undefined);
      continue;
    }
    if (!without.includes(line.record.file)) made.set(line.made, line.record);
    for (const [name, reads] of line.reads.bundles) bundles.set(name, reads);
    for (const [name, digest] of line.reads.digests) digests.set(name, digest);
  }
  return { made, reads: { bundles, digests } };
}

/** The pages that a build takes over. */
export function keptPages(
  lines: readonly PageLine[],
  last: NumberedRecords<PageRecord> | undefined,
): Numbered<PageRecord>[] {
  return lines.flatMap((line) => ('kept' in line ? (last?.records.get(line.kept) ?? []) : []));
}
