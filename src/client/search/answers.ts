import type { SearchState } from '../../model/facets.ts';
import type { Language } from '../../model/language/language.ts';
import type { OtherSearch } from '../../model/page/search-form.ts';
import type { SearchClientWords } from '../../model/page/search-words.ts';
import { openAdviceList } from './panels/advice-list.ts';
import { answerQuestion, type Answer, type Question } from './answer-question.ts';
import { openEngine, type SearchEngine } from './index/engine.ts';
import { reportOwn } from './index/index-fault.ts';
import type { IndexAddress } from './index/index-files.ts';
import type { FacetCounts } from './index/briefs.ts';
import { noNames, openKnownNames } from './index/known-names.ts';
import { openRecognisedNames } from './panels/recognised-names.ts';
import { openOtherLanguages } from './panels/other-languages.ts';
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
import { openStatusLine } from './panels/status-line.ts';

export interface AnswersContext {
  address: IndexAddress;
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
  const { address, language } = context;
  const region = part(page, 'region', HTMLElement);
  const knownNames = openKnownNames(context.names);
  // The page preloads them, and readers will type one next.
  void knownNames();
  const panels = openPanels(page, context, fail);
  let engine: SearchEngine | undefined;
  let hasFailed = false;
  let running = new AbortController();

  async function show(question: Question): Promise<Answered> {
    const { state, wanted = resultsPerStep } = question;
    // What was asked before is not wanted any more.
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const isLatest = () => !signal.aborted;
    let rest = Promise.resolve();
    region.ariaBusy = 'true';
    if (!engine) panels.loading();
    try {
      const asked = (engine ??= openEngine(hasFailed ? untagged(address) : address, language));
      const names = state.query ? await knownNames() : noNames;
      const answer = await answerQuestion(asked, names, language, question, signal);
      const contents = await loadContents(answer.matches.slice(0, resultsAtOnce));
      if (isLatest()) await panels.draw(answer, contents, wanted, state);
      if (isLatest()) rest = panels.drawOthers(answer, state, isLatest);
    } catch (error) {
      if (isLatest()) fail(error);
    }
    if (isLatest()) region.ariaBusy = 'false';
    return { rest };
  }

  // An answer that is on its way may lack briefs, so it is not shown.
  function fail(error: unknown): void {
    reportOwn(error);
    running.abort();
    engine = undefined;
    hasFailed = true;
    panels.failed();
    region.ariaBusy = 'false';
  }

  return { show, shown: panels.shown };
}

// After a new build the parts of the index have new names: files that the browser kept must not be used.
function untagged(address: IndexAddress): IndexAddress {
  return { ...address, tag: '' };
}

// What the region shows beside and around the results.
function openPanels(page: HTMLElement, context: AnswersContext, fail: (error: unknown) => void) {
  const { language, words, onChoose, labelOf, focusBox: focusElsewhere } = context;
  const own: ResultContext = { words: words.result, language, labelOf };
  const results = openPagedResults(page, words.answer, own, fail);
  const status = openStatusLine(page, words.answer, language);
  const links = openStateLinks(onChoose);
  const names = openRecognisedNames(page, {
    ...{ words: words.query, language, links, onChoose, focusElsewhere },
  });
  const advice = openAdviceList(page, { words, language, links });
  const others = openOtherLanguages(page, context);
  const cut = part(page, 'is-cut', HTMLElement);
  return {
    loading: status.loading,
    shown: results.shown,
    failed: () => {
      void results.replace([], []);
      for (const panel of [names, advice, others]) panel.clear();
      cut.hidden = true;
      status.failed();
    },
    // Resolves when the last results are drawn; everything else is drawn at once.
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
