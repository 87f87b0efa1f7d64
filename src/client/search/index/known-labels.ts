import type { FieldLabelsFile } from '../../../model/files/field-labels.ts';
import { fetchJson, hasParts } from '../../fetch-json.ts';

/** How to have what values of facets are called: fetched on first use; a failure is forgotten, so that the next use tries again. */
export function openFieldLabels(address: string): () => Promise<FieldLabelsFile> {
  let labels: Promise<FieldLabelsFile> | undefined;
  return () => {
    labels ??= fetchJson(address, isLabelsFile);
    labels.catch(() => (labels = undefined));
    return labels;
  };
}

function isLabelsFile(value: unknown): value is FieldLabelsFile {
  return hasParts(value, ['values'], 1);
}
