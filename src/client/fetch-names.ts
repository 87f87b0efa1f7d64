import type { NamesFile } from '../model/files/names-file.ts';
import { fetchJson, hasParts } from './fetch-json.ts';

/** The names that search knows; throws where they cannot be had. */
export function fetchNames(address: string | URL, signal?: AbortSignal): Promise<NamesFile> {
  return fetchJson(address, isNames, signal);
}

function isNames(value: unknown): value is NamesFile {
  return hasParts(value, ['names']);
}
