import { diffArrays } from 'diff';

/** Sentences, by check value, that went, and those that came instead. */
export interface CheckValueChange {
  was: string;
  now: string;
}

/**
 * What went between two versions of a passage, in order (Myers's difference algorithm over check values).
 *
 * @param before Check values of its sentences as they were.
 * @param after Those of all that the passage became: itself, and what was split off or took it in.
 * @param standing Check values of all sentences of the text now: what moved elsewhere did not go.
 */
export function sentenceChanges(
  before: string,
  after: string,
  standing: ReadonlySet<string>,
): CheckValueChange[] {
  const changes: CheckValueChange[] = [];
  let went: string[] = [];
  for (const { value, added, removed } of [
    ...diffArrays(checkValuesIn(before), checkValuesIn(after)),
    emptyChunk,
  ]) {
    if (removed) {
      went = value.filter((check) => !standing.has(check));
      continue;
    }
    if (went.length > 0) changes.push({ was: went.join(' '), now: added ? value.join(' ') : '' });
    went = [];
  }
  return changes;
}

const emptyChunk = { value: [], added: false, removed: false };

/** The check values in a ledger's list of them. */
export function checkValuesIn(checkValues: string): string[] {
  return checkValues === '' ? [] : checkValues.split(' ');
}
