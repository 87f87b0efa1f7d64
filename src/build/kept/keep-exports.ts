import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ExportGroup, KnownExports } from '../../library/files/export-groups.ts';
import { ChangedReads } from '../../reads/changed-reads.ts';
import { bundled, noteRead, withReads } from '../../reads/note-reads.ts';
import type { Readable, ReadDigests } from '../../reads/read-digests.ts';
import { ReadsToTell } from '../../reads/reads-to-tell.ts';
import type { ExportRecord } from '../../content/entries/export-records.ts';
import type { Numbered, NumberedRecords } from '../../content/entries/last-reads.ts';
import type { KeptParts } from './kept-parts.ts';
import { linkFile } from '../output/link-file.ts';
import { makeFolder, writeAnew } from '../../content/files/write-anew.ts';
import type { MadeRecords } from '../output/record-changes.ts';

/** What there is of files that were made before, and where those that are made go. */
export interface ExportPlace {
  /** The folder of the last output and what is recorded of its files; none where all are made. */
  last: { folder: string; exports: NumberedRecords<ExportRecord> } | undefined;
  /** The folder of the next output. */
  out: string;
  /** Files of the last output that are not there already, and have to be linked where they are taken over. */
  lacking: ReadonlySet<string>;
  /** The path that the site lives under, which addresses begin with. */
  base: string;
  digests: ReadDigests;
  readable: Pick<Readable, 'briefs' | 'outline'>;
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
  readonly #changed: ChangedReads | undefined;
  readonly #made = new Map<string, ExportRecord>();
  readonly #taken = new Map<string, Numbered<ExportRecord>>();
  readonly #digests = new Map<string, string>();
  readonly #folders = new Set<string>();
  #kept = 0;

  constructor(place: ExportPlace) {
    this.#place = place;
    const { last, digests, readable } = place;
    this.#changed = last && new ChangedReads(last.exports, digests, readable);
  }

  /** What is known of files while groups are named and made. */
  readonly known: KnownExports = {
    digestOf: (address) => this.#digests.get(this.#pathOf(address)),
    partOf: (key) => this.#partOf(key),
  };

  write(groups: Iterable<ExportGroup>): WrittenExports {
    const made = new Map<string, ExportRecord | undefined>();
    for (const group of groups) {
      const told = hash('sha1', JSON.stringify(group.told?.()) ?? '', 'base64url').slice(0, 14);
      const isKept = this.#takeOver(group.key, told);
      made.set(group.key, isKept ? undefined : this.#make(group, told));
    }
    const records = [...this.#made.values(), ...this.#taken.values()];
    this.#place.parts.keepOnly(new Set(records.flatMap(({ part }) => part ?? [])));
    const files = records.reduce((sum, one) => sum + one.files.length, 0);
    const names = [...this.#made.values()].flatMap(({ reads }) => reads);
    const reads = new ReadsToTell().of(names, this.#place.digests);
    return { files, kept: this.#kept, records: { made, reads } };
  }

  #takeOver(key: string, told: string): boolean {
    const { last, out, lacking } = this.#place;
    const record = last?.exports.records.get(key);
    if (!last || record?.told !== told || !this.#changed?.areSame(record.reads)) return false;
    for (const [path] of record.files) {
      if (lacking.has(path)) linkFile(join(last.folder, path), join(out, path));
    }
    this.#kept += record.files.length;
    this.#taken.set(key, record);
    this.#noteDigests(record);
    return true;
  }

  #make({ key, make, part }: ExportGroup, told: string): ExportRecord {
    const { out, parts } = this.#place;
    const { result, reads } = withReads(() => {
      const files = [...make()].map(({ address, write, isListed }): ExportRecord['files'][0] => {
        const path = this.#pathOf(address);
        const content = write();
        this.#makeFolder(dirname(join(out, path)));
        writeAnew(join(out, path), content);
        return isListed ? [path, hash('sha256', content)] : [path];
      });
      return { files, part: part && parts.put(part()) };
    });
    const record = { ...result, reads: bundled(reads), told };
    this.#made.set(key, record);
    this.#noteDigests(record);
    return record;
  }

  #noteDigests({ files }: Pick<ExportRecord, 'files'>): void {
    for (const [path, digest] of files) if (digest) this.#digests.set(path, digest);
  }

  // To ask whether one is there costs as much as to write a short file.
  #makeFolder(folder: string): void {
    if (!this.#folders.has(folder)) makeFolder(folder);
    this.#folders.add(folder);
  }

  // Of those alone that this build made or took over.
  #partOf(key: string): unknown {
    const taken = this.#taken.get(key);
    const { part: name } = taken ?? this.#made.get(key) ?? {};
    const part = name === undefined ? undefined : this.#place.parts.find(name);
    if (part === undefined) return undefined;
    const names = this.#place.last?.exports.names ?? [];
    const reads = taken
      ? taken.reads.map((number) => names[number] ?? '')
      : (this.#made.get(key)?.reads ?? []);
    for (const read of reads) noteRead(read);
    return part;
  }

  #pathOf(address: string): string {
    return address.slice(this.#place.base.length);
  }
}
