import type { SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import type { OpeningFacts, OtherSearch } from '../../../model/page/search-form.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { FoundPage } from '../direct/find-page.ts';
import type { Advice } from '../find/advise.ts';
import type { OtherForms } from '../find/other-forms.ts';
import type { FacetCounts } from '../index/briefs.ts';
import type { KnownValues } from '../index/known-values.ts';
import { breathe } from '../index/slices.ts';
import { part } from '../parts.ts';
import { openOpeningResults } from '../results/opening-results.ts';
import { type FoundResults, noResults, openPagedResults } from '../results/paged-results.ts';
import type { FoundElsewhere } from '../service/search-service.ts';
import type { QueryReading } from '../query/plan-query.ts';
import type { ResultContext } from '../results/result-element.ts';
import { openStateLinks } from '../state/state-links.ts';
import { openAdviceList } from './advice-list.ts';
import { openFormsList } from './forms-list.ts';
import { openMisreadList } from './misread-list.ts';
import { openNamedPage } from './named-page.ts';
import type { openOtherLanguages } from './other-languages.ts';
import { openRecognisedNames } from './recognised-names.ts';
import { openStatusLine } from './status-line.ts';
import { openUnderstood } from './understood.ts';

/** What the region of the results needs of the page around it. */
export interface RegionContext {
  language: Language;
  words: SearchClientWords;
  others: readonly OtherSearch[];
  values: Pick<KnownValues, 'labelOf'>;
  /** Called with the counts of an answer; where only some of the values are counted, with how many there are. */
  onCounts: (counts: FacetCounts, totals?: OpeningFacts['totals']) => void;
  onChoose: (state: SearchState) => void;
  focusBox: () => void;
}

/** What is drawn of an answer. */
export interface DrawnAnswer {
  results: FoundResults;
  plan: QueryReading;
  /** Whether no names were recognised, since they could not be had. */
  lacksNames: boolean;
  forms: readonly OtherForms[];
  counts: Promise<FacetCounts>;
  /** The page of this site that the query names. */
  page: FoundPage | undefined;
  /** Where no brief has the words, whatever is chosen. */
  advice: Advice | undefined;
}

/** How an answer is drawn. */
interface Drawing {
  /** How many results in all. */
  wanted: number;
  state: SearchState;
  /** Whether words are still being typed. */
  isTyping: boolean;
  /** That all values of the facets are there. */
  whole: Promise<void>;
  isLatest: () => boolean;
}

type OtherLanguages = ReturnType<typeof openOtherLanguages>;

/** What the region of the results shows. */
export type RegionPanels = ReturnType<typeof openRegionPanels>;

/** The results, and what stands beside and around them; `fail` is called where further results cannot be had. */
export function openRegionPanels(
  page: HTMLElement,
  context: RegionContext,
  fail: (error: unknown) => void,
) {
  const { language, words, values } = context;
  const own: ResultContext = { words: words.result, language, labelOf: values.labelOf };
  const results = openPagedResults(page, words.answer, own, fail);
  const opening = openOpeningResults(page, words.answer, own);
  const status = openStatusLine(page, words.answer, language);
  const around = openAround(page, context);
  const clear = () => {
    void results.replace(noResults, { ready: Promise.resolve() });
    opening.end();
    around.clear();
  };
  return {
    loading: status.loading,
    shown: results.shown,
    focus: opening.focus,
    failed: () => {
      clear();
      status.failed();
    },
    /** Shows what the page came with. */
    open: (facts: OpeningFacts, state: SearchState, onMore: () => void): void => {
      context.onCounts(facts.counts, facts.totals);
      clear();
      opening.show(facts, onMore);
      const { count } = facts;
      status.answered({ count, state, sentences: [], isOpened: false, isTyping: false });
    },
    // The first results at once, the others and the counts once all values are known.
    draw: async (
      answer: DrawnAnswer,
      { wanted, state, isTyping, whole, isLatest }: Drawing,
    ): Promise<void> => {
      opening.end();
      const areDrawn = awaited(results.replace(answer.results, { wanted, ready: whole }));
      const sentences = around.draw(answer, state);
      const { count } = answer.results;
      const isOpened = answer.page !== undefined;
      status.answered({ count, state, sentences, isOpened, isTyping });
      const [counts] = await Promise.all([answer.counts, whole]);
      await breathe();
      if (isLatest()) context.onCounts(counts);
      await areDrawn;
    },
    around,
  };
}

// Whoever awaits it sees a failure, unless another one comes before.
function awaited<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}

// What is said of the query, above the results and below them.
function openAround(page: HTMLElement, context: RegionContext) {
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
      { plan, lacksNames, forms: also, page: named, advice: why }: DrawnAnswer,
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
