import type { FacetName } from '../../../model/facets.ts';
import type { FacetValue } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill, formatNumber } from '../../../model/language/plural.ts';
import { reportOwn } from '../index/index-fault.ts';
import { copyOf, part } from '../parts.ts';
import { type ShownValue, showValues } from './shown-values.ts';

/** The values of one facet, as the form offers them. */
export interface FacetList {
  draw: (chosen: readonly string[]) => void;
  /** Draws the counts; where only some values are counted, with how many there are. */
  drawCounts: (counts: Partial<Record<string, number>>, total?: number) => void;
}

/** What the list of a facet needs to know. */
export interface FacetListContext {
  name: FacetName;
  language: Language;
  /** All values that are known by now. */
  values: () => readonly FacetValue[];
  /** Has the rest of them and their counts; throws where they cannot be had. */
  load: () => Promise<void>;
}

const shownAtFirst = 8;
const shownPerStep = 100;
const deepest = 4;

/** The values of a facet by how many results they have: eight at first, more on demand with a box to look for one. */
export function openFacetList(form: HTMLElement, context: FacetListContext): FacetList {
  const { name, language, values, load } = context;
  const { field, list, box, more, fewer } = partsOf(form, name);
  const rowOf = openRows(form, name, language);
  const drawRows = openRowList(list);
  let counts: Partial<Record<string, number>> = {};
  let chosen: readonly string[] = [];
  let [limit, total, isDrawn] = [shownAtFirst, 0, false];

  function draw(): void {
    isDrawn = true;
    const { shown, left } = showValues(values(), { counts, chosen, limit, narrow: box.value });
    drawRows(shown.map((one) => rowOf(one, chosen.includes(one.value.id))));
    const count = Math.max(left, total - shown.length);
    drawMore(more, count, language);
    const isLong = box.value !== '' || shown.length + left > shownAtFirst;
    const isOpen = limit > shownAtFirst && isLong;
    for (const part of [box, fewer]) part.hidden = !isOpen;
    field.hidden = shown.length === 0 && !isOpen;
  }

  async function showMore(): Promise<void> {
    await load();
    const before = new Set(list.children);
    limit += limit > shownAtFirst ? shownPerStep : shownPerStep - shownAtFirst;
    draw();
    [...list.children]
      .find((row) => !before.has(row))
      ?.querySelector('input')
      ?.focus();
  }

  more.addEventListener('click', () => void showMore().catch(reportOwn));
  fewer.addEventListener('click', () => {
    limit = shownAtFirst;
    box.value = '';
    draw();
    (more.hidden ? list.querySelector('input') : more)?.focus();
  });
  box.addEventListener('input', draw);
  return {
    draw: (now) => {
      // Each letter that is typed asks for it, and most often nothing else was chosen; other values come with their counts.
      const isOther = !isDrawn || !isSame(now, chosen);
      chosen = now;
      if (isOther) draw();
    },
    drawCounts: (now, ofAll = 0) => {
      [counts, total] = [now, ofAll];
      draw();
    },
  };
}

// Before anything is counted no numbers have to be written, which browsers are slow to begin with.
function drawMore(more: HTMLElement, count: number, language: Language): void {
  more.hidden = count === 0;
  if (more.hidden) return;
  more.textContent = fill(more.dataset['label'] ?? '', { count: formatNumber(count, language) });
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function partsOf(form: HTMLElement, name: FacetName) {
  const field = part(form, `facet-${name}`, HTMLFieldSetElement);
  const box = part(field, 'narrow', HTMLInputElement);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  return {
    ...{ field, box },
    list: part(field, 'values', HTMLUListElement),
    more: part(field, 'more-values', HTMLButtonElement),
    fewer: part(field, 'fewer-values', HTMLButtonElement),
  };
}

// A row stays the same element for as long as the page is there, so that nothing a reader is about to press is changed.
function openRows(form: HTMLElement, name: FacetName, language: Language) {
  const template = part(form, 'value-template', HTMLTemplateElement);
  const rows = new Map<string, HTMLElement>();

  function newRow({ id, label }: FacetValue): HTMLElement {
    const row = copyOf(template);
    const input = part(row, 'value', HTMLInputElement);
    const count = part(row, 'count', HTMLElement);
    input.id = `search-${name}-${id}`;
    count.id = `search-${name}-${id}-count`;
    input.name = name;
    input.value = id;
    input.setAttribute('aria-describedby', count.id);
    part(row, 'label', HTMLElement).textContent = label;
    rows.set(id, row);
    return row;
  }

  return ({ value, depth, count }: ShownValue, isChosen: boolean): HTMLElement => {
    const row = rows.get(value.id) ?? newRow(value);
    part(row, 'value', HTMLInputElement).checked = isChosen;
    part(row, 'count', HTMLElement).textContent = formatNumber(count, language);
    row.dataset['depth'] = String(Math.min(depth, deepest));
    row.toggleAttribute('data-empty', count === 0);
    return row;
  };
}

// To ask the list how far it is scrolled would have the page laid out before each list that is drawn.
function openRowList(list: HTMLElement): (rows: readonly HTMLElement[]) => void {
  let top = 0;
  list.addEventListener('scroll', () => (top = list.scrollTop), { passive: true });
  return (rows) => replaceKeepingFocus(list, rows, top);
}

function replaceKeepingFocus(list: HTMLElement, rows: readonly HTMLElement[], top: number): void {
  const isSame =
    rows.length === list.children.length && rows.every((row, at) => list.children[at] === row);
  if (isSame) return;
  const focused = document.activeElement;
  list.replaceChildren(...rows);
  if (top > 0) list.scrollTop = top;
  if (focused instanceof HTMLElement && list.contains(focused))
    focused.focus({ preventScroll: true });
}
