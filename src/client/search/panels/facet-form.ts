import {
  facetNames,
  sortOrders,
  yearRange,
  type FacetName,
  type SearchState,
} from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { formatNumber } from '../../../model/language/plural.ts';
import { withValue } from '../state/choose.ts';
import type { FacetCounts } from '../index/briefs.ts';
import { part } from '../parts.ts';

/** The search form as it stands in the page: what it says, and what it shows. */
export interface FacetForm {
  box: HTMLInputElement;
  draw: (state: SearchState) => void;
  drawCounts: (counts: FacetCounts, language: Language) => void;
  /** The state after the reader changed one control of the form. */
  changed: (state: SearchState, control: EventTarget | null) => SearchState;
  /** Whether the form has a value. */
  knows: (name: FacetName, value: string) => boolean;
  /** What a value is called: `Syria`; its id where the form does not have it. */
  labelOf: (name: FacetName, value: string) => string;
}

/** The form with its checkboxes, years and order. */
export function openFacetForm(form: HTMLFormElement): FacetForm {
  const box = part(form, 'words', HTMLInputElement);
  const from = part(form, 'from', HTMLInputElement);
  const to = part(form, 'to', HTMLInputElement);
  const sort = part(form, 'sort', HTMLSelectElement);
  const values = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].flatMap(
    (input) => facetNames.filter((name) => name === input.name).map((name) => ({ name, input })),
  );
  const find = (name: FacetName, value: string) =>
    values.find((one) => one.name === name && one.input.value === value);

  return {
    box,
    draw: (state) => {
      // Left alone while it says the same, so that a space being typed stays.
      if (box.value.trim() !== state.query) box.value = state.query;
      // WebKit, back at a page it kept, resets a field that is not to be completed.
      box.defaultValue = state.query;
      for (const { name, input } of values)
        input.checked = state.chosen[name].includes(input.value);
      from.value = String(state.years.from ?? '');
      to.value = String(state.years.to ?? '');
      sort.value = state.sort;
    },
    drawCounts: (counts, language) => {
      for (const { name, input } of values) {
        drawCount(input, counts[name][input.value] ?? 0, language);
      }
    },
    changed: (state, control) => {
      const value = values.find(({ input }) => input === control);
      if (value) return withValue(state, value.name, value.input.value, value.input.checked);
      const order = sortOrders.find((name) => name === sort.value) ?? state.sort;
      return { ...state, sort: order, years: yearRange(from.value, to.value) };
    },
    knows: (name, value) => find(name, value) !== undefined,
    labelOf: (name, value) => {
      const known = find(name, value);
      return known?.input.labels?.[0]?.textContent.trim() ?? value;
    },
  };
}

function drawCount(input: HTMLInputElement, count: number, language: Language): void {
  const row = input.closest('li');
  if (!row) return;
  const shown = part(row, 'count', HTMLElement);
  const text = formatNumber(count, language);
  if (shown.textContent === text) return;
  row.toggleAttribute('data-empty', count === 0);
  shown.textContent = text;
}
