import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill, plural } from '../../../model/language/plural.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { OtherForms } from '../find/other-forms.ts';
import type { StateLinks } from '../state/state-links.ts';
import { itemOf, openItemList } from './item-list.ts';

/** What the list needs of the page around it. */
export interface FormsContext {
  words: Pick<SearchClientWords, 'query' | 'answer' | 'result'>;
  language: Language;
  links: StateLinks;
}

/** The words that were found as what may be others, each with the search for it alone. Drawing it returns its sentences, to be spoken. */
export function openFormsList(page: ParentNode, { words, language, links }: FormsContext) {
  const list = openItemList(page, 'forms');

  function itemOfForms(
    { word, forms, isNowhere, only }: OtherForms,
    state: SearchState,
  ): HTMLElement {
    const { query, answer, result } = words;
    const found = forms.map((form) => fill(query.form, { form })).join(result.comma);
    const item = itemOf(
      fill(isNowhere ? query.foundOnlyAs : query.foundAlsoAs, { word, forms: found }),
    );
    if (only) {
      const label = { query: only.query, found: plural(answer.found, only.count, language) };
      item.append(' ', links.link(fill(query.instead, label), { ...state, query: only.query }));
    }
    return item;
  }

  return {
    draw: (forms: readonly OtherForms[], state: SearchState): string[] =>
      list.show(forms.map((one) => itemOfForms(one, state))),
    clear: list.clear,
  };
}
