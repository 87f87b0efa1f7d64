import { openFieldLabels } from '../index/known-labels.ts';
import { noNames, openKnownNames } from '../index/known-names.ts';
import { matchValues, type ValueMatcher } from '../query/match-values.ts';
import { typedQuery } from '../query/typed-query.ts';
import type { AskedOf } from './answer-question.ts';
import type { AskedState, SearchedSite } from './search-service.ts';

/** What a query may name: fetched when something is asked that may name it. */
export function openKnown({ names: file, labels: labelsFile }: SearchedSite) {
  const names = openKnownNames(file);
  const labels = openFieldLabels(labelsFile);
  let matcher: ValueMatcher | undefined;

  async function valuesFor(query: string): Promise<ValueMatcher> {
    // Only fields ask for values.
    if (query.includes(':')) matcher ??= matchValues(await labels());
    return (field, text) => matcher?.(field, text) ?? [];
  }

  return {
    names,
    of: async ({ state, addresses }: AskedState): Promise<AskedOf> => {
      const kinds = new Map(addresses);
      const [known, valuesOf] = await Promise.all([
        state.query ? names() : noNames,
        valuesFor(typedQuery(state.query)),
      ]);
      return { names: known, site: { valuesOf, addressKind: (text) => kinds.get(text) } };
    },
  };
}
