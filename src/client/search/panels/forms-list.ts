import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill, plural } from '../../../model/language/plural.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { OtherForms } from '../find/other-forms.ts';
import { part } from '../parts.ts';
import type { StateLinks } from '../state/state-links.ts';

/** What the list needs of the page around it. */
export interface FormsContext {
  words: Pick<SearchClientWords, 'query' | 'answer' | 'result'>;
  language: Language;
  links: StateLinks;
}

/** The words that were found as what may be others, each with the search for it alone. Drawing it returns its sentences, to be spoken. */
export function openFormsList(page: ParentNode, { words, language, links }: FormsContext) {
  const list = part(page, 'forms', HTMLElement);

  function itemOf({ word, forms, isNowhere, only }: OtherForms, state: SearchState): HTMLElement {
    const { query, answer, result } = words;
    const item = document.createElement('li');
    const found = forms.map((form) => fill(query.form, { form })).join(result.comma);
    item.append(fill(isNowhere ? query.foundOnlyAs : query.foundAlsoAs, { word, forms: found }));
    if (only) {
      const label = { query: only.query, found: plural(answer.found, only.count, language) };
      item.append(' ', links.link(fill(query.instead, label), { ...state, query: only.query }));
    }
    return item;
  }

  function draw(forms: readonly OtherForms[], state: SearchState): string[] {
    const items = forms.map((one) => itemOf(one, state));
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    return items.map(({ textContent }) => textContent);
  }

  return {
    draw,
    clear: (): void => {
      list.replaceChildren();
      list.hidden = true;
    },
  };
}
