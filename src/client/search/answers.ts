import type { SearchState } from '../../model/facets.ts';
import type { Language } from '../../model/language.ts';
import type { OtherSearch } from '../../model/search-form.ts';
import type { SearchClientWords } from '../../model/search-words.ts';
import { openAdviceView } from './advice-view.ts';
import { openEngine, type IndexPlace, type SearchEngine } from './engine.ts';
import { advise, type Advice } from './find/advise.ts';
import { countValues, isAmong, type FacetCounts } from './find/briefs.ts';
import { findBriefs, sortMatches, type Found } from './find/find-briefs.ts';
import { noNames, openKnownNames } from './known-names.ts';
import { openNamesView } from './names-view.ts';
import { openOthersView } from './others-view.ts';
import { part } from './parts.ts';
import { planQuery, type QueryPlan } from './query/plan-query.ts';
import { loadContents, openPagedResults, resultsPerStep } from './results/paged-results.ts';
import type { ResultContext } from './results/result-element.ts';
import { openStateLinks } from './state-links.ts';
import { openStatusView } from './status-view.ts';

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

/** What is to be answered: a state, and how its query is to be read. */
export interface Question {
  state: SearchState;
  /** Whether the last word is still being typed. */
  isTyping: boolean;
  /** How many results to show. */
  wanted?: number | undefined;
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
  const { place, language, words, onCounts, onChoose, labelOf } = context;
  const region = part(page, 'region', HTMLElement);
  const own: ResultContext = { words: words.result, language, labelOf };
  const results = openPagedResults(page, words.answer, own, fail);
  const status = openStatusView(page, words.answer, language);
  const links = openStateLinks(onChoose);
  const focusElsewhere = context.focusBox;
  const drawNames = openNamesView(page, {
    words: words.query,
    language,
    links,
    onChoose,
    focusElsewhere,
  });
  const advice = openAdviceView(page, { words, language, links });
  const others = openOthersView(page, { ...context, words });
  const cut = part(page, 'is-cut', HTMLElement);
  const knownNames = openKnownNames(context.names);
  let engine: Promise<SearchEngine> | undefined;
  let latest = 0;

  async function show(question: Question): Promise<Answered> {
    const run = ++latest;
    const isLatest = () => run === latest;
    let rest = Promise.resolve();
    region.ariaBusy = 'true';
    if (!engine) status.loading();
    try {
      const plan = await answer(question, isLatest);
      if (plan) rest = others.draw(plan, question.state, isLatest);
    } catch (error) {
      if (isLatest()) fail(error);
    }
    if (isLatest()) region.ariaBusy = 'false';
    return { rest };
  }

  async function answer({ state, isTyping, wanted }: Question, isLatest: () => boolean) {
    engine ??= openEngine(place, language);
    const [opened, names] = await Promise.all([engine, state.query ? knownNames() : noNames]);
    const { recognise } = names;
    const plan = planQuery(state.query, { recognise, without: state.without ?? [], isTyping });
    const found = await findAll(opened, plan);
    const among = found.matches.filter(({ brief }) => isAmong(brief, state));
    const matches = sortMatches(among, state, plan.terms.length > 0);
    const contents = await loadContents(matches.slice(0, wanted ?? resultsPerStep));
    const why = found.matches.length === 0 ? await advise(opened, plan, found, names) : undefined;
    if (!isLatest()) return undefined;
    onCounts(
      countValues(
        found.matches.map(({ brief }) => brief),
        state,
      ),
    );
    drawNames(plan, state);
    results.replace(matches, contents);
    drawStatus(matches.length, plan, state, why);
    return plan;
  }

  function drawStatus(count: number, plan: QueryPlan, state: SearchState, why?: Advice): void {
    advice.clear();
    if (why && state.query) advice.draw(plan, why, state);
    cut.hidden = !plan.isCut;
    status.answered(count, state);
  }

  function fail(error: unknown): void {
    reportError(error);
    engine = undefined;
    results.replace([], []);
    others.clear();
    status.failed();
  }

  return { show, shown: results.shown };
}

// A query without any word asks for nothing; an empty one for every brief.
function findAll(engine: SearchEngine, plan: QueryPlan): Promise<Found> {
  if (plan.terms.length === 0 && plan.query.trim() !== '') {
    return Promise.resolve({ matches: [], terms: [] });
  }
  return findBriefs(engine, plan.terms);
}
