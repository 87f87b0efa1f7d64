import { type BriefIdsFile, openIds } from '../../../model/files/brief-ids.ts';
import { fetchJson, hasParts } from '../../fetch-json.ts';

/**
 * How to know whether a text is the id of a brief that has a page: the file of ids is fetched for the first text that may be
 * one; where it cannot be had, none is one this time.
 */
export function openKnownIds(address: string): (text: string) => Promise<boolean> {
  let ids: Promise<(id: string) => boolean> | undefined;
  return async (text) => {
    ids ??= fetchJson(address, isIdsFile).then(openIds);
    try {
      return (await ids)(text);
    } catch {
      ids = undefined;
      return false;
    }
  };
}

function isIdsFile(value: unknown): value is BriefIdsFile {
  return hasParts(value, ['ids']) && typeof (value as BriefIdsFile).ids === 'string';
}
