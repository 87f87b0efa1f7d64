import type { SearchState } from '../../../model/facets.ts';
import { fill } from '../../../model/language/plural.ts';
import { copyOf, part } from '../parts.ts';
import type { QueryReading } from '../query/plan-query.ts';
import { type ChipContext, queryChips } from './query-chips.ts';

/** What the parts of the query need of the page around them. */
export interface UnderstoodContext extends ChipContext {
  /** Called with the state after a part of the query was taken away. */
  onChoose: (state: SearchState) => void;
  /** Takes the focus when the button that had it is gone and no other is left. */
  focusElsewhere: () => void;
}

/** How the query is understood: its parts that are more than words, each a button that takes it away. */
export function openUnderstood(page: ParentNode, context: UnderstoodContext) {
  const region = part(page, 'understood', HTMLElement);
  const list = part(page, 'understood-list', HTMLElement);
  const template = part(page, 'chosen-template', HTMLTemplateElement);

  function chipOf(label: string, state: SearchState): HTMLElement {
    const chip = copyOf(template);
    const button = part(chip, 'remove', HTMLButtonElement);
    const text = part(chip, 'label', HTMLElement);
    text.textContent = label;
    // It may begin in the other direction than the page.
    text.dir = 'auto';
    button.setAttribute('aria-label', fill(context.words.answer.remove, { value: label }));
    button.addEventListener('click', () => context.onChoose(state));
    return chip;
  }

  function draw(plan: QueryReading, state: SearchState): void {
    const index = [...list.children].findIndex((chip) => chip.contains(document.activeElement));
    const chips = queryChips(plan, context);
    list.replaceChildren(...chips.map(({ label, query }) => chipOf(label, { ...state, query })));
    region.hidden = chips.length === 0;
    if (index < 0) return;
    const chip = list.children[Math.min(index, chips.length - 1)];
    if (chip) part(chip, 'remove', HTMLButtonElement).focus();
    else context.focusElsewhere();
  }

  return {
    draw,
    clear: (): void => {
      list.replaceChildren();
      region.hidden = true;
    },
  };
}
