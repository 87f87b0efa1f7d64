import {
  facetNames,
  type FacetName,
  type SearchState,
  type YearRange,
} from '../../../model/facets.ts';
import { fill } from '../../../model/language/plural.ts';
import type { SearchAnswerWords } from '../../../model/page/search-words.ts';
import { isNarrowed, withEveryYear, withNothingChosen, withValue } from '../state/choose.ts';
import { copyOf, part } from '../parts.ts';

/** What the chosen values need of the page around them. */
export interface ChosenContext {
  words: SearchAnswerWords;
  labelOf: (name: FacetName, value: string) => string;
  /** Called with the state after a value was removed. */
  onChoose: (state: SearchState) => void;
  /** Takes the focus when the button that had it is gone and no other is left. */
  focusElsewhere: () => void;
}

/** The chosen values above the results, each a button that removes it; returns how to draw them. */
export function openChosenValues(page: ParentNode, context: ChosenContext) {
  const bar = part(page, 'chosen', HTMLElement);
  const list = part(page, 'chosen-list', HTMLElement);
  const clear = part(page, 'clear', HTMLButtonElement);
  const template = part(page, 'chosen-template', HTMLTemplateElement);
  let current: SearchState;
  clear.addEventListener('click', () => context.onChoose(withNothingChosen(current)));

  function chipOf({ label, without }: Chosen): HTMLElement {
    const chip = copyOf(template);
    const button = part(chip, 'remove', HTMLButtonElement);
    part(chip, 'label', HTMLElement).textContent = label;
    button.setAttribute('aria-label', fill(context.words.remove, { value: label }));
    button.addEventListener('click', () => context.onChoose(without));
    return chip;
  }

  function focusNear(index: number): void {
    const chip = list.children[Math.min(index, list.children.length - 1)];
    if (chip) part(chip, 'remove', HTMLButtonElement).focus();
    else context.focusElsewhere();
  }

  return (state: SearchState): void => {
    const focused = document.activeElement;
    const index = [...list.children].findIndex((chip) => chip.contains(focused));
    current = state;
    bar.hidden = !isNarrowed(state);
    list.replaceChildren(...chosenIn(state, context).map(chipOf));
    if (index >= 0 || (bar.hidden && clear === focused)) focusNear(index);
  };
}

/** A range of years in words: `2014–2016`, `2015`, `since 2014`; empty where it is open on both sides. */
export function yearsAsText({ from, to }: YearRange, words: SearchAnswerWords): string {
  if (from === undefined) return to === undefined ? '' : fill(words.until, { to });
  if (to === undefined) return fill(words.since, { from });
  return from === to ? String(from) : fill(words.between, { from, to });
}

function chosenIn(state: SearchState, { words, labelOf }: ChosenContext): Chosen[] {
  const values = facetNames.flatMap((name) =>
    state.chosen[name].map((value) => ({
      label: labelOf(name, value),
      without: withValue(state, name, value, false),
    })),
  );
  const years = yearsAsText(state.years, words);
  return years ? [...values, { label: years, without: withEveryYear(state) }] : values;
}

interface Chosen {
  label: string;
  /** The state without it. */
  without: SearchState;
}
