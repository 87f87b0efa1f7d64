import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import type { OtherSearch } from '../../../model/page/search-form.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { FoundPage } from '../direct/find-page.ts';
import type { Advice } from '../find/advise.ts';
import type { OtherForms } from '../find/other-forms.ts';
import type { KnownValues } from '../index/known-values.ts';
import { part } from '../parts.ts';
import type { QueryReading } from '../query/plan-query.ts';
import type { FoundElsewhere } from '../service/search-service.ts';
import { openStateLinks } from '../state/state-links.ts';
import { openAdviceList } from './advice-list.ts';
import { openFormsList } from './forms-list.ts';
import { openMisreadList } from './misread-list.ts';
import { openNamedPage } from './named-page.ts';
import type { openOtherLanguages } from './other-languages.ts';
import { openRecognisedNames } from './recognised-names.ts';
import { openUnderstood } from './understood.ts';

/** What the panels need of the page around them. */
export interface QueryPanelsContext {
  language: Language;
  words: SearchClientWords;
  others: readonly OtherSearch[];
  values: Pick<KnownValues, 'labelOf'>;
  onChoose: (state: SearchState) => void;
  focusBox: () => void;
}

/** What is said of a query. */
export interface SaidOfQuery {
  plan: QueryReading;
  /** Whether no names were recognised, since they could not be had. */
  lacksNames: boolean;
  forms: readonly OtherForms[];
  /** The page of this site that the query names. */
  page: FoundPage | undefined;
  /** Where no brief has the words, whatever is chosen. */
  advice: Advice | undefined;
}

type OtherLanguages = ReturnType<typeof openOtherLanguages>;

/** What is said of the query, above the results and below them. */
export function openQueryPanels(page: HTMLElement, context: QueryPanelsContext) {
  const { language, words, onChoose, focusBox: focusElsewhere, values } = context;
  const links = openStateLinks(onChoose);
  const names = openRecognisedNames(page, {
    ...{ words: words.query, language, links, onChoose, focusElsewhere },
  });
  const { labelOf } = values;
  const understood = openUnderstood(page, { words, language, labelOf, onChoose, focusElsewhere });
  const misread = openMisreadList(page, { words, language, links });
  const forms = openFormsList(page, { words, language, links });
  const namedPage = openNamedPage(page, { words });
  const advice = openAdviceList(page, { words, language, links });
  let others: OtherLanguages | undefined;
  const elsewhere = part(page, 'others', HTMLElement);
  const cut = part(page, 'is-cut', HTMLElement);
  return {
    clear: (): void => {
      const panels = [understood, misread, forms, namedPage, names, advice];
      for (const panel of panels) panel.clear();
      elsewhere.replaceChildren();
      elsewhere.hidden = true;
      cut.hidden = true;
    },
    /** Returns its sentences. */
    draw: (
      { plan, lacksNames, forms: also, page: named, advice: why }: SaidOfQuery,
      state: SearchState,
    ): string[] => {
      understood.draw(plan, state);
      const notes = [
        ...namedPage.draw(named),
        ...misread.draw(plan, state, lacksNames),
        ...forms.draw(also, state),
      ];
      names.draw(plan, state);
      cut.hidden = !plan.isCut;
      return [...notes, ...advice.draw(plan, why, state)];
    },
    drawAdvice: advice.draw,
    /** They come last and often not at all, so what draws them is loaded then. */
    loadOthers: async (): Promise<void> => {
      const loaded = await import('./other-languages.ts');
      others ??= loaded.openOtherLanguages(page, { ...context, labelOf });
    },
    drawOthers: (found: readonly FoundElsewhere[], state: SearchState): void => {
      const sections = found.length > 0 ? (others?.sections(found, state) ?? []) : [];
      elsewhere.replaceChildren(...sections);
      elsewhere.hidden = sections.length === 0;
    },
  };
}
