import { passageIdPattern } from '../../model/records/ids.ts';

/** Gives passages ids that nobody has or had. */
export interface PassageIds {
  /** The id of a passage on first publication: the lowest number that is free. */
  first: () => string;
  /**
   * The id of a passage that is new between others: its predecessor's number with the next free letter.
   *
   * After `p12` comes `p12a`, then `p12b`; before the first passage `p0a`.
   */
  inserted: (before: string | undefined) => string;
  /** The id of a passage after all others: the next number that was never used. */
  appended: (before: string | undefined) => string;
}

/** Gives new ids beside those that are taken, each once. */
export function createPassageIds(ids: Iterable<string>): PassageIds {
  const taken = new Set(ids);
  const nextLetters = new Map<string, number>();
  let lowest = 1;
  let highest = 0;
  for (const id of taken) highest = Math.max(highest, Number(numberOf(id)));
  const take = (id: string) => {
    taken.add(id);
    highest = Math.max(highest, Number(numberOf(id)));
    return id;
  };
  const inserted = (before: string | undefined) => {
    const number = numberOf(before ?? '');
    let index = nextLetters.get(number) ?? 0;
    while (taken.has(`p${number}${letters(index)}`)) index++;
    nextLetters.set(number, index + 1);
    return take(`p${number}${letters(index)}`);
  };
  return {
    inserted,
    first() {
      while (taken.has(`p${lowest}`)) lowest++;
      return take(`p${lowest}`);
    },
    // Behind a pin that has the greatest number there is, letters are left.
    appended(before) {
      const id = `p${highest + 1}`;
      return passageIdPattern.test(id) ? take(id) : inserted(before);
    },
  };
}

function numberOf(id: string): string {
  return /^p(\d+)/.exec(id)?.[1] ?? '0';
}

// a … z, za … zz, zza …: always the next in the alphabet's order.
function letters(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return 'z'.repeat(Math.floor(index / 26)) + last;
}

/** Gives sections and notes their wording or label as id, with the next free number where that was used before; none for no name. */
export function createNameIds(ids: Iterable<string>): (name: string) => string {
  const taken = new Set(ids);
  const numbers = new Map<string, number>();
  return (name) => {
    if (name === '') return name;
    let [id, number] = [name, numbers.get(name) ?? 2];
    while (taken.has(id)) id = `${name}-${number++}`;
    numbers.set(name, number);
    taken.add(id);
    return id;
  };
}
