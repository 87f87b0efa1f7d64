import type { FieldLabelsFile } from '../../model/files/field-labels.ts';
import { type Spelled, spellingsOf } from '../../model/records/spelled.ts';
import type { Library } from '../library.ts';

/** What search fields know the values of facets by: names in every language, and spellings where there are any. */
export function fieldLabels({ topics, regions, types, authors }: Library): FieldLabelsFile {
  return {
    version: 1,
    values: {
      topic: labelsOf(topics),
      region: labelsOf(regions),
      type: labelsOf(types),
      author: labelsOf(authors),
    },
  };
}

function labelsOf(records: ReadonlyMap<string, Spelled>): Record<string, string[]> {
  return Object.fromEntries(
    [...records].map(([id, record]) => [id, spellingsOf(record).map(({ text }) => text)]),
  );
}
