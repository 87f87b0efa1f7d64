import type { Content, Filed } from '../model/reading/content.ts';
import { fold } from '../model/text/fold.ts';
import type { NameSpelling } from '../model/records/spelled.ts';
import { type Spelled, type SpellingInField, spellingsInFields } from '../model/records/spelled.ts';

/** A spelling that search knows, in the file of the name, region or author that owns it. */
export interface OwnedSpelling extends SpellingInField {
  file: string;
  spelling: NameSpelling;
  /** As search compares it. */
  folded: string;
}

/** The spellings of everything that search knows, record by record; regions and authors without any are not known. */
export function ownedSpellings({ names, regions, authors }: Content): OwnedSpelling[][] {
  const withSpellings = [...regions.values(), ...authors.values()].filter(
    ({ data }) => data.spellings.length > 0,
  );
  return [...names.values(), ...withSpellings].map(ownedBy);
}

function ownedBy({ file, data }: Filed<Spelled>): OwnedSpelling[] {
  return spellingsInFields(data).map((one) => ({
    ...one,
    file,
    folded: fold(one.spelling.text),
  }));
}
