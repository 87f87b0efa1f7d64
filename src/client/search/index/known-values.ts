import { type FacetName, facetNames, type FacetValue } from '../../../model/facets.ts';
import type { FacetValuesFile } from '../../../model/files/facet-values.ts';
import { memoize } from '../../../model/memoize.ts';
import type { OpeningFacts } from '../../../model/page/search-form.ts';
import { isListOf, isRecord, isText } from '../../../model/files/json-shape.ts';
import { fetchJson, hasParts } from '../../fetch-json.ts';
import { fromIndex } from './index-fault.ts';

/** The values of the facets: some come with the page, the rest in a file. */
export interface KnownValues {
  of: (name: FacetName) => readonly FacetValue[];
  /** Fetches the file where it is not there yet; throws where it cannot be had. */
  load: () => Promise<void>;
  /** Whether a facet has a value; of what could not be fetched, any. */
  knows: (name: FacetName, value: string) => boolean;
  /** Whether it is known already what a value is called. */
  isNamed: (name: FacetName, value: string) => boolean;
  /** What a value is called: `Syria`; its id where that is not known. */
  labelOf: (name: FacetName, value: string) => string;
}

/** The values that the page came with, and how to have the others. */
export function openKnownValues(address: string, opening: OpeningFacts['values']): KnownValues {
  let values = opening;
  let labels = labelsOf(values);
  let isWhole = false;
  let file: Promise<void> | undefined;

  async function fetchAll(): Promise<void> {
    ({ values } = await fromIndex(fetchJson(address, isValuesFile)));
    labels = labelsOf(values);
    isWhole = true;
  }

  return {
    of: (name) => values[name],
    load: () => {
      file ??= fetchAll();
      file.catch(() => (file = undefined));
      return file;
    },
    knows: (name, value) => !isWhole || labels(name).has(value),
    isNamed: (name, value) => isWhole || value === '' || labels(name).has(value),
    labelOf: (name, value) => labels(name).get(value) ?? value,
  };
}

const deepest = 100;

function labelsOf(values: FacetValuesFile['values']) {
  return memoize(
    (name: FacetName) => new Map(values[name].map(({ id, label }) => [id, label] as const)),
  );
}

function isValuesFile(value: unknown): value is FacetValuesFile {
  if (!hasParts(value, ['values'])) return false;
  const { values } = value as { values: unknown };
  return isRecord(values) && facetNames.every((name) => isListOf(values[name], isFacetValue));
}

// Lists are cut by depth: one of a thousand million would never be.
function isDepth(depth: number): boolean {
  return depth >= 0 && depth < deepest;
}

function isFacetValue(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, label, depth } = value;
  return isText(id) && isText(label) && Number.isInteger(depth) && isDepth(Number(depth));
}
