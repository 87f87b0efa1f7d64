import { basename } from 'node:path';
import type { z } from 'astro/zod';
import type { Filed } from '../../model/reading/content.ts';
import { idPattern } from '../../model/records/ids.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { salvageText } from '../files/salvage-text.ts';
import { readWords } from './read-words.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { describeName } from './wrong-name.ts';
import { salvageFields, type StandIns } from './salvage-fields.ts';

/** Records of one kind by id, and the faults of those that could not be read. */
export interface Records<Id extends string, T> {
  records: Map<Id, Filed<T>>;
  faults: Fault[];
}

/**
 * Reads all YAML records of one kind; the file's name is the record's id, whatever folder it lies in.
 *
 * @param standIns With it a record with a fault is there as far as it can be shown.
 */
export function readRecords<Id extends string, Schema extends z.ZodType>(
  dir: string,
  files: readonly string[],
  schema: Schema,
  standIns?: (id: string) => StandIns,
): Records<Id, z.output<Schema>> {
  const records = new Map<Id, Filed<z.output<Schema>>>();
  const faults: Fault[] = [];
  for (const file of files) {
    const reading = readRecord(dir, file, schema, faults, standIns);
    const id = basename(file, '.yaml') as Id;
    if (isFaults(reading)) faults.push(...reading);
    else if (records.has(id)) faults.push(duplicate(file, records.get(id)?.file ?? ''));
    else records.set(id, reading);
  }
  return { records, faults };
}

/** Reads one YAML record; faults in the words of one that can be read are added to those found. */
export function readRecord<Schema extends z.ZodType>(
  dir: string,
  file: string,
  schema: Schema,
  found: Fault[],
  standIns?: (id: string) => StandIns,
): Filed<z.output<Schema>> | Fault[] {
  const id = basename(file, '.yaml');
  if (!idPattern.test(id)) {
    return [
      { rule: 'file-name', file, at: { line: 1, column: 1 }, ...describeName('id', id, '.yaml') },
    ];
  }
  const words = readWords(dir, file);
  const data = 'rule' in words ? [words] : readYaml(words, schema, { file, offset: 0, found });
  if (!isFaults(data)) return { file, data };
  return standIns
    ? { file, data: salvageFields(salvageText(dir, file), schema, standIns(id)) }
    : data;
}

/** The fault of a second file with the same id. */
export function duplicate(file: string, first: string): Fault {
  const message = `Unexpected second \`${basename(file, '.yaml')}\`, first found in \`${first}\`.`;
  return { rule: 'id-duplicate', file, at: { line: 1, column: 1 }, message };
}
