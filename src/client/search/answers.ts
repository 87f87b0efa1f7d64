import type { OpeningFacts } from '../../model/page/search-form.ts';
import { answerQuestion, type AskedOf, type Question } from './answer-question.ts';
import { openEngine, type SearchEngine } from './index/engine.ts';
import { reportOwn } from './index/index-fault.ts';
import { openKnownSite } from './direct/known-site.ts';
import { openFieldLabels } from './index/known-labels.ts';
import { noNames, openKnownNames } from './index/known-names.ts';
import type { KnownValues } from './index/known-values.ts';
import { breathe } from './index/slices.ts';
import { part } from './parts.ts';
import { openRegionPanels, type RegionContext, type RegionPanels } from './panels/region-panels.ts';
import type { HitContent } from './results/hit-content.ts';
import { loadContents, resultsAtOnce, resultsPerStep } from './results/paged-results.ts';
import { isEverything } from './state/choose.ts';

export interface AnswersContext extends RegionContext {
  /** Address of the file of names. */
  names: string;
  /** Address of the file of what values are called. */
  labels: string;
  values: KnownValues;
  opening: OpeningFacts;
}

/** The results are there; those in other languages may still be on their way. */
export interface Answered {
  rest: Promise<void>;
}

/** The answers to searches, as the page shows them. */
export interface Answers {
  /** Searches and shows the results, unless another search has begun meanwhile. */
  show: (question: Question) => Promise<Answered>;
  /** Has what every search needs on its way. */
  prepare: () => void;
  /** Counts all values, where those only were counted that the page came with. */
  countAll: () => Promise<void>;
  shown: () => number;
}

/** The results region of the page; its index is opened when a reader comes to the form, or at the first search. */
export function openAnswers(page: HTMLElement, context: AnswersContext): Answers {
  const region = part(page, 'region', HTMLElement);
  const panels = openRegionPanels(page, context, (error) => searches.fail(error));
  const searches = openSearches(region, panels, context);
  // What is shown came with the page.
  let opening: Question | undefined;

  async function search(question: Question): Promise<Answered> {
    const answered = await searches.search(question);
    opening = undefined;
    return answered;
  }

  function open(question: Question): void {
    opening = question;
    searches.cancel();
    const addMore = async () => {
      await search({ ...question, wanted: 2 * resultsPerStep });
      panels.focus(resultsPerStep);
    };
    panels.open(context.opening, question.state, () => void addMore());
    region.ariaBusy = 'false';
  }

  return {
    show: async (question) => {
      if (searches.isReady() || !isOpening(question)) return search(question);
      open(question);
      return { rest: Promise.resolve() };
    },
    prepare: () => {
      searches.prepare();
      // Whoever needs them sees the failure.
      context.values.load().catch(() => undefined);
    },
    countAll: async () => {
      if (opening) await search(opening);
    },
    shown: panels.shown,
  };
}

// Searches in the index, of which the latest is shown.
function openSearches(region: HTMLElement, panels: RegionPanels, context: AnswersContext) {
  const known = openKnown(region, context);
  const index = openIndex(context);
  let hasAnswered = false;
  let running = new AbortController();

  async function search({ wanted = resultsPerStep, ...question }: Question): Promise<Answered> {
    const { state } = question;
    // What was asked before is not wanted any more.
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const isLatest = () => !signal.aborted;
    // All of it is on its way at once.
    const engine = index.open();
    const whole = context.values.load();
    let rest = Promise.resolve();
    region.ariaBusy = 'true';
    if (!hasAnswered) panels.loading();
    try {
      const asked = await known.of(question);
      const answer = await answerQuestion(engine, asked, context.language, question, signal);
      const contents = await loadContents(answer.matches.slice(0, resultsAtOnce));
      if (!areNamed(contents, context.values)) await whole;
      hasAnswered = true;
      await breathe(signal);
      if (isLatest()) await panels.draw(answer, contents, { wanted, state, whole, isLatest });
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
    index.drop();
    hasAnswered = false;
    panels.failed();
    region.ariaBusy = 'false';
  }

  return {
    ...{ search, fail, isReady: index.isOpen },
    cancel: () => running.abort(),
    prepare: () => {
      index.open();
      void known.names();
    },
  };
}

// Of what is shown at once the page knows most types and regions, without all the authors.
function areNamed(contents: readonly HitContent[], { isNamed }: KnownValues): boolean {
  return contents.every(
    ({ type, places }) =>
      isNamed('type', type) && places.every((place) => isNamed('region', place)),
  );
}

// All of it came with the page.
function isOpening({ state, wanted = resultsPerStep }: Question): boolean {
  return wanted <= resultsPerStep && isEverything(state);
}

// The engine, while it is there.
function openIndex({ address, language }: Pick<AnswersContext, 'address' | 'language'>) {
  let engine: SearchEngine | undefined;
  // After a new build the parts of the index have new names: files that the browser kept must not be used.
  let { tag } = address;
  return {
    isOpen: () => engine !== undefined,
    open: () => (engine ??= openEngine({ ...address, tag }, language)),
    drop: () => {
      engine = undefined;
      tag = '';
    },
  };
}

// What a query may name.
function openKnown(region: HTMLElement, { address, names: file, labels }: AnswersContext) {
  const names = openKnownNames(file);
  const site = openKnownSite({ base: address.base, home: homeOf(region) }, openFieldLabels(labels));
  return {
    names,
    of: async ({ state, isTyping }: Question): Promise<AskedOf> => ({
      names: state.query ? await names() : noNames,
      site: await site(state.query, isTyping),
    }),
  };
}

// The form leads to the search page in its language.
function homeOf(region: HTMLElement): string {
  const page = region.parentElement ?? region;
  return new URL('../', part(page, 'form', HTMLFormElement).action).pathname;
}
