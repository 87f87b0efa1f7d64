import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportGroup, KnownExports } from '../../library/files/export-groups.ts';
import { bundled, noteRead, readsOfBundle, withReads } from '../../reads/note-reads.ts';
import type { ReadDigests } from '../../reads/read-digests.ts';
import {
  type ExportRecord,
  type ExportRecords,
  noExports,
} from '../../content/entries/export-records.ts';
import type { KeptParts } from './kept-parts.ts';
import { linkFile } from '../output/link-file.ts';
import type { MadeRecords } from '../output/output-record.ts';
import { namedRecords, type NumberedRecords } from '../output/read-numbers.ts';

/** What there is of files that were made before, and where those that are made go. */
export interface ExportPlace {
  /** The folder of the last output and what is recorded of its files; none where all are made. */
  last: { folder: string; exports: NumberedRecords<ExportRecord> } | undefined;
  /** The folder of the next output. */
  out: string;
  /** The path that the site lives under, which addresses begin with. */
  base: string;
  digests: ReadDigests;
  /** What files of other groups are made of. */
  parts: KeptParts;
}

/** What became of files: how many there are, how many of them are as they were, and what is recorded of them. */
export interface WrittenExports {
  files: number;
  kept: number;
  records: MadeRecords<ExportRecord>;
}

/** Writes groups of files, or takes them over where nothing that they are made of has changed. */
export class ExportWriter {
  readonly #place: ExportPlace;
  readonly #last: ExportRecords;
  readonly #groups = new Map<string, ExportRecord>();
  readonly #digests = new Map<string, string>();
  readonly #folders = new Set<string>();
  #kept = 0;

  constructor(place: ExportPlace) {
    this.#place = place;
    const last = place.last && namedRecords(place.last.exports);
    this.#last = last ? { groups: last.records, bundles: last.bundles } : noExports;
  }

  /** What is known of files while groups are named and made. */
  readonly known: KnownExports = {
    digestOf: (address) => this.#digests.get(this.#pathOf(address)),
    partOf: (key) => this.#partOf(key),
  };

  write(groups: Iterable<ExportGroup>): WrittenExports {
    const made = new Map<string, ExportRecord | undefined>();
    for (const group of groups) {
      const told = JSON.stringify(group.told?.()) ?? '';
      const kept = this.#takeOver(group, told);
      const record = kept ?? this.#make(group, told);
      for (const [path, digest] of record.files) if (digest) this.#digests.set(path, digest);
      this.#groups.set(group.key, record);
      made.set(group.key, kept ? undefined : record);
    }
    const records = [...this.#groups.values()];
    this.#place.parts.keepOnly(new Set(records.flatMap(({ part }) => part ?? [])));
    const files = records.reduce((sum, one) => sum + one.files.length, 0);
    return { files, kept: this.#kept, records: { made, bundles: bundlesOf(made.values()) } };
  }

  #takeOver({ key }: ExportGroup, told: string): ExportRecord | undefined {
    const { last, out } = this.#place;
    const record = this.#last.groups.get(key);
    if (!last || record?.digest !== this.#digestOf(told, record?.reads ?? [])) return undefined;
    for (const [path] of record.files) linkFile(join(last.folder, path), join(out, path));
    this.#kept += record.files.length;
    return record;
  }

  #make({ make, part }: ExportGroup, told: string): ExportRecord {
    const { out, parts } = this.#place;
    const { result, reads } = withReads(() => {
      const files = [...make()].map(({ address, write, isListed }): ExportRecord['files'][0] => {
        const path = this.#pathOf(address);
        const content = write();
        this.#makeFolder(dirname(join(out, path)));
        writeFileSync(join(out, path), content);
        return isListed ? [path, hash('sha256', content)] : [path];
      });
      return { files, part: part && parts.put(part()) };
    });
    const names = bundled(reads);
    return { ...result, reads: names, digest: this.#digestOf(told, names) };
  }

  // To ask whether one is there costs as much as to write a short file.
  #makeFolder(folder: string): void {
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #partOf(key: string): unknown {
    // Of those alone that this build made or took over.
    const { part: name, reads = [] } = this.#groups.get(key) ?? {};
    const part = name === undefined ? undefined : this.#place.parts.find(name);
    if (part !== undefined) for (const read of reads) noteRead(read);
    return part;
  }

  #digestOf(told: string, reads: readonly string[]): string {
    return hash('sha1', `${told}\n${this.#place.digests.of(reads, this.#last.bundles)}`);
  }

  #pathOf(address: string): string {
    return address.slice(this.#place.base.length);
  }
}

// Those that were put together here; the others are known of the last output.
function bundlesOf(made: Iterable<ExportRecord | undefined>): Map<string, readonly string[]> {
  const bundles = new Map<string, readonly string[]>();
  const add = (reads: readonly string[]) => {
    for (const name of reads) {
      const own = bundles.has(name) ? undefined : readsOfBundle(name);
      if (!own) continue;
      bundles.set(name, own);
      add(own);
    }
  };
  for (const record of made) add(record?.reads ?? []);
  return bundles;
}
