import type { Language } from '../language/language.ts';

/** A spelling of a name. */
export interface NameSpelling {
  text: string;
  /** Recognised only as it is written here: `IS`, `US`, `CAST`. */
  exactCase?: true | undefined;
  /** Recognised, and never searched for. */
  noExpand?: true | undefined;
  /** Several names have it: whoever asks for it is asked which one is meant. */
  ambiguous?: true | undefined;
}

/** The fields of a record that hold spellings, beside its name. */
const spellingFields = ['spellings', 'acronyms', 'formerNames'] as const;

/** A record that search knows by its name and by its spellings. */
export interface Spelled extends Partial<
  Record<(typeof spellingFields)[number], readonly NameSpelling[]>
> {
  name: Record<Language, string>;
}

/** A spelling and the field of its record that it stands in. */
export interface SpellingInField {
  field: readonly [string, string | number];
  spelling: NameSpelling;
}

/** Everything a record is called: its name in each language, then the spellings of all its fields. */
export function spellingsInFields(record: Spelled): SpellingInField[] {
  const names = Object.entries(record.name).map(([language, text]): SpellingInField => ({
    field: ['name', language],
    spelling: { text },
  }));
  const others = spellingFields.flatMap((name) =>
    (record[name] ?? []).map((spelling, index): SpellingInField => ({
      field: [name, index],
      spelling,
    })),
  );
  return [...names, ...others];
}

/** The spellings of a record, each text once; marks given to a text that is also the name's are the name's. */
export function spellingsOf(record: Spelled): NameSpelling[] {
  const all = spellingsInFields(record).map(({ spelling }) => spelling);
  return [...new Map(all.map((spelling) => [spelling.text, spelling])).values()];
}
