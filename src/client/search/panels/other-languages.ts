import type { SearchState } from '../../../model/facets.ts';
import { formatSearch } from '../../../model/facets.ts';
import { directionOf, nameOfLanguage, type Language } from '../../../model/language/language.ts';
import { fill, plural } from '../../../model/language/plural.ts';
import type { OtherSearch } from '../../../model/page/search-form.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import { copyOf, part } from '../parts.ts';
import { openResultMaker, type ResultContext } from '../results/result-element.ts';
import type { FoundElsewhere } from '../service/search-service.ts';

/** What the results in other languages need of the page around them. */
export interface OtherLanguagesContext {
  words: SearchClientWords;
  language: Language;
  others: readonly OtherSearch[];
  labelOf: ResultContext['labelOf'];
}

/** The results in other languages, below those of the page's own. */
export function openOtherLanguages(page: ParentNode, context: OtherLanguagesContext) {
  const sectionOf = openSectionMaker(page, context);
  return {
    sections: (found: readonly FoundElsewhere[], state: SearchState): HTMLElement[] =>
      context.others.flatMap((other) =>
        found
          .filter(({ language }) => language === other.language)
          .map((one) => sectionOf(other, one, state)),
      ),
  };
}

function openSectionMaker(page: ParentNode, { words, language, labelOf }: OtherLanguagesContext) {
  const template = part(page, 'other-template', HTMLTemplateElement);
  return (
    other: OtherSearch,
    { count, first }: FoundElsewhere,
    state: SearchState,
  ): HTMLElement => {
    const foreign = { lang: other.language, dir: directionOf(other.language) };
    const resultOf = openResultMaker(page, { words: words.result, language, foreign, labelOf });
    const section = copyOf(template);
    const name = nameOfLanguage(other.language);
    part(section, 'other-title', HTMLElement).textContent = fill(words.query.inLanguage, {
      found: plural(words.answer.found, count, language),
      language: name,
    });
    part(section, 'other-results', HTMLElement).append(...first.map(resultOf));
    const all = part(section, 'other-all', HTMLAnchorElement);
    all.href = `${other.href}?${formatSearch(state).toString()}`;
    all.textContent = fill(words.query.allInLanguage, { language: name });
    return section;
  };
}
