import type { Library } from '../library.ts';
import { type ExportFile, exportGroups } from './export-groups.ts';

/** All files that the pages of a site offer beside themselves, each made by itself. */
export function* exportFiles(library: Library): Generator<ExportFile> {
  const nothing = { digestOf: () => undefined, partOf: () => undefined };
  for (const { make } of exportGroups(library, nothing)) yield* make();
}
