import {
  facetNames,
  sortOrders,
  yearRange,
  type FacetName,
  type SearchState,
} from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import type { OpeningFacts } from '../../../model/page/search-form.ts';
import { withValue } from '../state/choose.ts';
import type { FacetCounts } from '../index/briefs.ts';
import { part } from '../parts.ts';
import { openFacetList } from './facet-list.ts';
import type { KnownValues } from '../index/known-values.ts';

/** The search form as it stands in the page: what it says, and what it shows. */
export interface FacetForm {
  box: HTMLInputElement;
  draw: (state: SearchState) => void;
  /** Draws the counts; where only some values are counted, with how many there are. */
  drawCounts: (counts: FacetCounts, totals?: OpeningFacts['totals']) => void;
  /** The state after the reader changed one control of the form. */
  changed: (state: SearchState, control: EventTarget | null) => SearchState;
}

/** What the form needs of the page around it. */
export interface FacetFormContext {
  values: KnownValues;
  /** Has all values and their counts. */
  load: () => Promise<void>;
  language: Language;
}

/** The form with its lists of values, years and order. */
export function openFacetForm(form: HTMLFormElement, context: FacetFormContext): FacetForm {
  const { values, load, language } = context;
  const box = part(form, 'words', HTMLInputElement);
  const from = part(form, 'from', HTMLInputElement);
  const to = part(form, 'to', HTMLInputElement);
  const sort = part(form, 'sort', HTMLSelectElement);
  const lists = facetNames.map((name) => ({
    name,
    list: openFacetList(form, {
      ...{ name, language, load },
      values: () => values.of(name),
    }),
  }));

  return {
    box,
    draw: (state) => {
      // Left alone while it says the same, so that a space being typed stays.
      if (box.value.trim() !== state.query) box.value = state.query;
      // WebKit, back at a page it kept, resets a field that is not to be completed.
      box.defaultValue = state.query;
      for (const { name, list } of lists) list.draw(state.chosen[name]);
      from.value = String(state.years.from ?? '');
      to.value = String(state.years.to ?? '');
      sort.value = state.sort;
    },
    drawCounts: (counts, totals) => {
      for (const { name, list } of lists) list.drawCounts(counts[name], totals?.[name]);
    },
    changed: (state, control) => {
      const facet = facetOf(control);
      if (facet) return withValue(state, facet.name, facet.input.value, facet.input.checked);
      const order = sortOrders.find((name) => name === sort.value) ?? state.sort;
      return { ...state, sort: order, years: yearRange(from.value, to.value) };
    },
  };
}

function facetOf(
  control: EventTarget | null,
): { name: FacetName; input: HTMLInputElement } | undefined {
  if (!(control instanceof HTMLInputElement)) return undefined;
  const name = facetNames.find((facet) => facet === control.name);
  return name && { name, input: control };
}
