import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { fill, plural } from '../../../model/language/plural.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { Advice } from '../find/advise.ts';
import type { QueryReading } from '../query/plan-query.ts';
import type { StateLinks } from '../state/state-links.ts';
import { itemOf, openItemList } from './item-list.ts';

/** What is known of a query that found nothing. */
export interface AdviceContext {
  words: SearchClientWords;
  language: Language;
  links: StateLinks;
}

/** A query that was tried. */
interface Tried {
  query: string;
  count: number;
}

/** The advice on a query that finds nothing: which word no brief has, what would find something. Drawing it, in the place of what is there, returns its sentences, to be spoken. */
export function openAdviceList(page: ParentNode, { words, language, links }: AdviceContext) {
  const list = openItemList(page, 'advice');
  const { query: text, answer } = words;

  function sentencesOf(plan: QueryReading, { missing, offers }: Advice): string[] {
    if (plan.asksForNothing) return [text.noWords];
    if (missing.length > 0) {
      return missing.map(({ word, isOfTitle }) =>
        fill(isOfTitle ? text.missingInTitle : text.missing, { word }),
      );
    }
    return plan.terms.length > 1 && offers.length > 0 ? [text.notTogether] : [];
  }

  function linkOf(label: string, { query, count }: Tried, state: SearchState): HTMLElement {
    const found = plural(answer.found, count, language);
    return itemOf(links.link(fill(label, { query, found }), { ...state, query }));
  }

  function draw(plan: QueryReading, advice: Advice | undefined, state: SearchState): string[] {
    if (!advice || state.query === '') return list.clear();
    const sentences = sentencesOf(plan, advice);
    list.show([
      ...sentences.map((sentence) => itemOf(sentence)),
      ...advice.suggestions.map((offer) => linkOf(text.didYouMean, offer, state)),
      ...advice.offers.map((offer) => linkOf(text.instead, offer, state)),
    ]);
    return sentences;
  }

  return { clear: list.clear, draw };
}
