import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import type { KnownName } from '../../../model/files/names-file.ts';
import { fill } from '../../../model/language/plural.ts';
import type { SearchQueryWords } from '../../../model/page/search-words.ts';
import { fold } from '../../../model/text/fold.ts';
import { copyOf, part } from '../parts.ts';
import { queryWith } from '../query/change-query.ts';
import type { QueryReading } from '../query/plan-query.ts';
import type { Term } from '../query/term.ts';
import type { StateLinks } from '../state/state-links.ts';

/** What the line about names needs of the page around it. */
export interface NamesContext {
  words: SearchQueryWords;
  language: Language;
  links: StateLinks;
  /** Called with the state after a spelling was left out or put back. */
  onChoose: (state: SearchState) => void;
  /** Takes the focus when the button that had it is gone. */
  focusElsewhere: () => void;
}

/** The names that were recognised, with their spellings, each a button that leaves it out. */
export function openRecognisedNames(page: ParentNode, context: NamesContext) {
  const region = part(page, 'names', HTMLElement);
  const linesOf = openLineMaker(page, context);

  function draw(plan: QueryReading, state: SearchState): void {
    const focused = document.activeElement;
    const label = region.contains(focused) ? labelOf(focused) : undefined;
    region.replaceChildren(...plan.terms.flatMap((term) => linesOf(term, plan, state)));
    region.hidden = region.childElementCount === 0;
    if (label === undefined) return;
    const buttons = [...region.querySelectorAll<HTMLElement>('a, button')];
    const same = buttons.find((button) => labelOf(button) === label);
    if (same) same.focus();
    else context.focusElsewhere();
  }

  function clear(): void {
    region.replaceChildren();
    region.hidden = true;
  }

  return { draw, clear };
}

function labelOf(element: Element | null): string {
  return element?.querySelector('[data-part="spelling"]')?.textContent ?? '';
}

function openLineMaker(page: ParentNode, { words, language, links, onChoose }: NamesContext) {
  const template = part(page, 'name-template', HTMLTemplateElement);
  const spelling = part(page, 'spelling-template', HTMLTemplateElement);

  function lineOf(label: string, items: readonly HTMLElement[]): HTMLElement {
    const line = copyOf(template);
    part(line, 'name-label', HTMLElement).textContent = label;
    part(line, 'name-list', HTMLElement).append(...items);
    return line;
  }

  function spellingOf(text: string, isLeftOut: boolean, state: SearchState): HTMLElement {
    const item = copyOf(spelling);
    const button = part(item, 'toggle', HTMLButtonElement);
    part(button, 'spelling', HTMLElement).textContent = text;
    part(button, 'sign', HTMLElement).textContent = isLeftOut ? '+' : '×';
    button.toggleAttribute('data-left-out', isLeftOut);
    const label = isLeftOut ? words.putBack : words.leaveOut;
    button.setAttribute('aria-label', fill(label, { spelling: text }));
    button.addEventListener('click', () => onChoose(withSpelling(state, text, isLeftOut)));
    return item;
  }

  return (term: Term, plan: QueryReading, state: SearchState): HTMLElement[] => {
    const { text, name, meanings = [] } = term;
    if (meanings.length > 0) {
      const items = meanings.map((meaning) => {
        const item = document.createElement('li');
        const query = queryWith(plan, [{ term, text: spellingOfOwn(meaning, language) }]);
        item.append(links.link(nameIn(meaning, language), { ...state, query }));
        return item;
      });
      return [lineOf(fill(words.whichMeant, { text }), items)];
    }
    const { spellings = [], leftOut = [] } = name ?? {};
    const items = [
      ...spellings.map((one) => spellingOf(one, false, state)),
      ...leftOut.map((one) => spellingOf(one, true, state)),
    ];
    return items.length > 0 ? [lineOf(fill(words.alsoSearching, { text }), items)] : [];
  };
}

function withSpelling(state: SearchState, text: string, isSearched: boolean): SearchState {
  const others = (state.without ?? []).filter((one) => fold(one) !== fold(text));
  return { ...state, without: isSearched ? others : [...others, text] };
}

function nameIn({ name, spellings }: KnownName, language: Language): string {
  return name[language] ?? Object.values(name)[0] ?? spellings[0]?.text ?? '';
}

// A spelling that means this name alone: an ambiguous one would be asked about again.
function spellingOfOwn(known: KnownName, language: Language): string {
  const label = nameIn(known, language);
  const isPlain = (text: string) =>
    known.spellings.some((one) => one.text === text && !one.ambiguous);
  return isPlain(label) ? label : (known.spellings.find((one) => !one.ambiguous)?.text ?? label);
}
