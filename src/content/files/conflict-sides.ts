/** A text in which Git left both sides of a conflict, as each side has it. */
export interface ConflictSides {
  ours: string;
  theirs: string;
}

type Sign = '<' | '|' | '=' | '>';
type Part = 'both' | 'ours' | 'base' | 'theirs';

const nextPart: Record<Part, Partial<Record<Sign, Part>>> = {
  both: { '<': 'ours' },
  ours: { '|': 'base', '=': 'theirs' },
  base: { '=': 'theirs' },
  theirs: { '>': 'both' },
};

/**
 * Both sides of a conflicted text, whatever style its markers are in (`merge`, `diff3`, `zdiff3`, and with the eighth
 * sign that Git writes where a file was renamed as well); nothing
 * where it has no conflict, or one that does not end.
 */
export function cutConflict(text: string): ConflictSides | undefined {
  const [ours, theirs]: [string[], string[]] = [[], []];
  let part: Part = 'both';
  let isFound = false;
  for (const line of text.split('\n')) {
    const [sign] = /^(?:<{7,8}|\|{7,8}|={7,8}|>{7,8})(?=\s|$)/.exec(line) ?? [];
    const next: Part | undefined = sign === undefined ? undefined : nextPart[part][sign[0] as Sign];
    if (next) {
      isFound = true;
      part = next;
    } else {
      if (part === 'both' || part === 'ours') ours.push(line);
      if (part === 'both' || part === 'theirs') theirs.push(line);
    }
  }
  if (!isFound || part !== 'both') return undefined;
  return { ours: ours.join('\n'), theirs: theirs.join('\n') };
}
