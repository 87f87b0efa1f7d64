import type { FacetName } from '../../../model/facets.ts';
import type { FieldLabelsFile } from '../../../model/files/field-labels.ts';
import { fold } from '../../../model/text/fold.ts';

/** The values of a facet that a text names: the one with that id or label, else those whose label has its words in this order. */
export type ValueMatcher = (field: FacetName, text: string) => readonly string[];

/** A matcher that knows what values are called. */
export function matchValues({ values }: FieldLabelsFile): ValueMatcher {
  const folded = new Map<FacetName, { id: string; labels: string[] }[]>();

  function labelsOf(field: FacetName) {
    const known = folded.get(field);
    const all =
      known ??
      Object.entries(values[field]).map(([id, labels]) => ({ id, labels: labels.map(foldValue) }));
    folded.set(field, all);
    return all;
  }

  return (field, text) => {
    const wanted = foldValue(text);
    if (wanted === '') return [];
    const all = labelsOf(field);
    const id = text.toLowerCase();
    const same = all.filter((one) => one.id === id || one.labels.includes(wanted));
    const found =
      same.length > 0
        ? same
        : all.filter(({ labels }) => labels.some((label) => hasWords(label, wanted)));
    return found.map((one) => one.id);
  };
}

// `سلام` is in `السلام`.
function foldValue(text: string): string {
  return fold(text).replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '');
}

function hasWords(label: string, wanted: string): boolean {
  const words = label.split(' ');
  let at = 0;
  return wanted.split(' ').every((word) => {
    at = words.indexOf(word, at) + 1;
    return at > 0;
  });
}
