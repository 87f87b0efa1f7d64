import type { SearchState } from '../../model/facets.ts';
import type { Language } from '../../model/language/language.ts';
import type { OtherSearch } from '../../model/page/search-form.ts';
import type { SearchClientWords } from '../../model/page/search-words.ts';
import { openAdviceView } from './views/advice-view.ts';
import { answerQuestion, type Answer, type Question } from './answer-question.ts';
import { openEngine, type SearchEngine } from './index/engine.ts';
import type { IndexPlace } from './index/pagefind.ts';
import type { FacetCounts } from './index/briefs.ts';
import { noNames, openKnownNames } from './index/known-names.ts';
import { openNamesView } from './views/names-view.ts';
import { openOthersView } from './views/others-view.ts';
import { part } from './parts.ts';
import type { HitContent } from './results/hit-content.ts';
import {
  loadContents,
  openPagedResults,
  resultsAtOnce,
  resultsPerStep,
} from './results/paged-results.ts';
import type { ResultContext } from './results/result-element.ts';
import { openStateLinks } from './state/state-links.ts';
import { openStatusView } from './views/status-view.ts';

export interface AnswersContext {
  place: IndexPlace;
  /** Address of the file of names. */
  names: string;
  language: Language;
  words: SearchClientWords;
  others: readonly OtherSearch[];
  labelOf: ResultContext['labelOf'];
  onCounts: (counts: FacetCounts) => void;
  onChoose: (state: SearchState) => void;
  focusBox: () => void;
}

/** The results are there; those in other languages may still be on their way. */
export interface Answered {
  rest: Promise<void>;
}

/** The answers to searches, as the page shows them. */
export interface Answers {
  /** Searches and shows the results, unless another search has begun meanwhile. */
  show: (question: Question) => Promise<Answered>;
  shown: () => number;
}

/** The results region of the page; its index is opened at the first search. */
export function openAnswers(page: HTMLElement, context: AnswersContext): Answers {
  const { place, language } = context;
  const region = part(page, 'region', HTMLElement);
  const knownNames = openKnownNames(context.names);
  // They are on their way already, and the next thing a reader does is to type one.
  void knownNames();
  const views = openViews(page, context, fail);
  let engine: SearchEngine | undefined;
  let hasFailed = false;
  let latest = 0;

  async function show(question: Question): Promise<Answered> {
    const { state, wanted = resultsPerStep } = question;
    const run = ++latest;
    const isLatest = () => run === latest;
    let rest = Promise.resolve();
    region.ariaBusy = 'true';
    if (!engine) views.loading();
    try {
      const asked = (engine ??= openEngine(hasFailed ? untagged(place) : place, language, fail));
      const names = state.query ? await knownNames() : noNames;
      const answer = await answerQuestion(asked, names, language, question);
      const contents = await loadContents(answer.matches.slice(0, resultsAtOnce));
      if (isLatest()) await views.draw(answer, contents, wanted, state);
      if (isLatest()) rest = views.drawOthers(answer, state, isLatest);
    } catch (error) {
      if (isLatest()) fail(error);
    }
    if (isLatest()) region.ariaBusy = 'false';
    return { rest };
  }

  // What is being answered meanwhile may lack briefs, and is not shown.
  function fail(error: unknown): void {
    reportError(error);
    latest++;
    engine?.close();
    engine = undefined;
    hasFailed = true;
    views.failed();
    region.ariaBusy = 'false';
  }

  return { show, shown: views.shown };
}

// Where the parts of the index have other names by now, what is kept of the old ones must not be used again.
function untagged(place: IndexPlace): IndexPlace {
  return { ...place, tag: '' };
}

// The parts of the region.
function openViews(page: HTMLElement, context: AnswersContext, fail: (error: unknown) => void) {
  const { language, words, onChoose, labelOf, focusBox: focusElsewhere } = context;
  const own: ResultContext = { words: words.result, language, labelOf };
  const results = openPagedResults(page, words.answer, own, fail);
  const status = openStatusView(page, words.answer, language);
  const links = openStateLinks(onChoose);
  const names = openNamesView(page, {
    ...{ words: words.query, language, links, onChoose, focusElsewhere },
  });
  const advice = openAdviceView(page, { words, language, links });
  const others = openOthersView(page, context);
  const cut = part(page, 'is-cut', HTMLElement);
  return {
    loading: status.loading,
    shown: results.shown,
    failed: () => {
      void results.replace([], []);
      for (const view of [names, advice, others]) view.clear();
      cut.hidden = true;
      status.failed();
    },
    // All but the last results are there at once.
    draw: (
      { plan, matches, counts, advice: why }: Answer,
      contents: readonly HitContent[],
      wanted: number,
      state: SearchState,
    ): Promise<void> => {
      context.onCounts(counts);
      names.draw(plan, state);
      const isWhole = results.replace(matches, contents, wanted);
      advice.clear();
      const sentences = why && state.query ? advice.draw(plan, why, state) : [];
      cut.hidden = !plan.isCut;
      status.answered(matches.length, state, sentences);
      return isWhole;
    },
    drawOthers: ({ planIn }: Answer, state: SearchState, isLatest: () => boolean) =>
      others.draw(planIn, state, isLatest),
  };
}
