import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill } from '../../../model/language/plural.ts';
import { formatDate } from '../../../model/locale/format-date.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { Misread } from '../grammar/query-tree.ts';
import type { QueryReading } from '../query/plan-query.ts';
import type { StateLinks } from '../state/state-links.ts';
import { itemOf, openItemList } from './item-list.ts';

/** What the list needs of the page around it. */
export interface MisreadContext {
  words: Pick<SearchClientWords, 'misread'>;
  language: Language;
  links: StateLinks;
}

/** What of the query is not understood, and what was done with it; that names are lacking. Drawing it returns its sentences, to be spoken. */
export function openMisreadList(page: ParentNode, { words, language, links }: MisreadContext) {
  const list = openItemList(page, 'misread');

  function itemOfMisread(
    { kind, text, about = '', instead = [], start, end }: Misread,
    whole: string,
    state: SearchState,
  ): HTMLElement {
    const item = itemOf(fill(words.misread[kind], { text, about }));
    // It is understood, and might have been meant otherwise.
    if (kind === 'asWords' || kind === 'asYears') item.dataset['part'] = 'reading';
    for (const other of instead) {
      const query = whole.slice(0, start) + other + whole.slice(end);
      const label = kind === 'twoDays' ? formatDate(other, language) : query;
      item.append(
        ' ',
        links.link(fill(words.misread.instead, { query: label }), { ...state, query }),
      );
    }
    return item;
  }

  return {
    draw: ({ misread, query }: QueryReading, state: SearchState, lacksNames: boolean): string[] => {
      const items = misread.map((one) => itemOfMisread(one, query, state));
      if (lacksNames) items.push(itemOf(words.misread.lacksNames));
      return list.show(items);
    },
    clear: list.clear,
  };
}
