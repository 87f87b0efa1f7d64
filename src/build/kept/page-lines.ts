import type { PageLine, PageRecord, PageRecords } from '../../content/entries/page-records.ts';
import type { MadeRecords } from '../output/output-record.ts';

/** The pages that a build made or took over, by what it said of each; without those of some files. */
export function recordsOfBuild(
  lines: readonly PageLine[],
  without: readonly string[],
): MadeRecords<PageRecord> {
  const made = new Map<string, PageRecord | undefined>();
  const bundles = new Map<string, readonly string[]>();
  for (const line of lines) {
    if ('kept' in line) {
      made.set(line.kept, undefined);
      continue;
    }
    if (!without.includes(line.record.file)) made.set(line.made, line.record);
    for (const [name, reads] of Object.entries(line.bundles)) bundles.set(name, reads);
  }
  return { made, bundles };
}

/** The pages that a build takes over. */
export function keptPages(lines: readonly PageLine[], last: PageRecords | undefined): PageRecord[] {
  return lines.flatMap((line) => ('kept' in line ? (last?.pages.get(line.kept) ?? []) : []));
}
