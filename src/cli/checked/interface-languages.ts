import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language } from '../../model/language/language.ts';

/** The languages that the interface has words in: one file of `strings` each. */
export function interfaceLanguages(): Language[] {
  return readdirSync(new URL('../../strings/', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'));
}
