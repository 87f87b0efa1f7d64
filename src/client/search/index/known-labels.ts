import type { FieldLabelsFile } from '../../../model/files/field-labels.ts';
import { facetNames } from '../../../model/facets.ts';
import { isListOf, isRecord, isRecordOf, isText } from '../../../model/files/json-shape.ts';
import { fetchJson, hasParts } from '../../fetch-json.ts';
import { fromIndex } from './index-fault.ts';

/** How to have what values of facets are called: fetched on first use; a failure is forgotten, so that the next use tries again. */
export function openFieldLabels(address: string): () => Promise<FieldLabelsFile> {
  let labels: Promise<FieldLabelsFile> | undefined;
  return () => {
    labels ??= fromIndex(fetchJson(address, isLabelsFile));
    labels.catch(() => (labels = undefined));
    return labels;
  };
}

function isLabelsFile(value: unknown): value is FieldLabelsFile {
  if (!hasParts(value, ['values'])) return false;
  const { values } = value as { values: unknown };
  const areLabels = (labels: unknown) => isListOf(labels, isText);
  return isRecord(values) && facetNames.every((name) => isRecordOf(values[name], areLabels));
}
