import { isListOf, isNumber, isRecord, isRecordOf, isText } from '../model/files/json-shape.ts';
import type { NamesFile } from '../model/files/names-file.ts';
import { fetchJson, hasParts } from './fetch-json.ts';

/** The names that search knows; throws where they cannot be had. */
export function fetchNames(address: string | URL, signal?: AbortSignal): Promise<NamesFile> {
  return fetchJson(address, isNames, signal);
}

function isNames(value: unknown): value is NamesFile {
  return hasParts(value, ['names']) && isListOf((value as NamesFile).names, isName);
}

function isName(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id = '', kind, name, spellings = [], pages = {} } = value;
  return (
    isText(id) &&
    isText(kind) &&
    isRecordOf(name, isText) &&
    isListOf(spellings, (one) => isText(one) || (isRecord(one) && isText(one['text']))) &&
    isRecordOf(pages, isNumber)
  );
}
