import { facetNames } from '../../../model/facets.ts';
import { type FacetColumn, type FacetRows, isFacetRows } from '../../../model/files/facet-rows.ts';
import type { BriefRow, ValuesAt } from './briefs.ts';

/** The values in a facet file that was fetched for the briefs of an index; throws where it is another one, or none. */
export function readFacets(
  file: unknown,
  { index, briefs }: { index: string; briefs: number },
): ValuesAt {
  // Files of different builds would have the values of one brief for another.
  const isOwn =
    isFacetRows(file) &&
    file.index === index &&
    facetNames.every((name) => file.facets[name].briefs.length === briefs);
  if (!isOwn) throw new Error(`Unexpected facet file for ${briefs} briefs of the index ${index}`);
  return readValues(file);
}

/** The values of the briefs in a facet file. */
export function readValues({ facets }: FacetRows): ValuesAt {
  const [topic, region, type, author] = facetNames.map((name) => listReader(facets[name]));
  const read: BriefRow['values'][] = [];
  return (rank) =>
    (read[rank] ??= {
      topic: topic?.(rank) ?? [],
      region: region?.(rank) ?? [],
      type: type?.(rank) ?? [],
      author: author?.(rank) ?? [],
    });
}

// Briefs with one value, and what it implies, share a list.
function listReader({ values, implied, briefs }: FacetColumn) {
  const namesOf = (positions: readonly number[]) => positions.flatMap((at) => values[at] ?? []);
  const lists = values.map((value, at) => [value, ...namesOf(implied[at] ?? [])]);
  return (rank: number): readonly string[] => {
    const [first, ...others] = briefs[rank] ?? [];
    if (first === undefined) return [];
    if (others.length === 0) return lists[first] ?? [];
    const own = [...(lists[first] ?? [])];
    for (const other of others) {
      for (const value of lists[other] ?? []) if (!own.includes(value)) own.push(value);
    }
    return own;
  };
}
