import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { type OwnedSpelling, ownedSpellings } from './owned-spellings.ts';

/** No name has a spelling twice; one that only repeats the name in order to mark it passes. */
export function findRepeatedSpellings(content: Content): Fault[] {
  return ownedSpellings(content).flatMap(repeatedAmong);
}

function repeatedAmong(spellings: readonly OwnedSpelling[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, OwnedSpelling>();
  for (const one of spellings) {
    const first = seen.get(one.folded);
    if (!first) seen.set(one.folded, one);
    else if (!isNameMarked(first, one)) faults.push(repeated(first, one));
  }
  return faults;
}

// Languages may write a name alike.
function isNameMarked(first: OwnedSpelling, { field, spelling }: OwnedSpelling): boolean {
  if (first.field[0] !== 'name') return false;
  if (field[0] === 'name') return true;
  const hasMarks = spelling.exactCase ?? spelling.noExpand ?? spelling.ambiguous ?? false;
  return hasMarks && spelling.text === first.spelling.text;
}

function repeated(first: OwnedSpelling, { file, field, spelling }: OwnedSpelling): Fault {
  const message = `Unexpected spelling \`${spelling.text}\`, expected one that search can tell from \`${first.spelling.text}\`.`;
  return { rule: 'spelling-twice', file, at: { field }, message };
}
