import type { OpeningFacts } from '../../model/page/search-form.ts';
import type { SearchState } from '../../model/facets.ts';
import { type NamedPages, openNamedPages } from './direct/named-pages.ts';
import type { IndexAddress } from './index/index-files.ts';
import { reportOwn } from './index/index-fault.ts';
import type { KnownValues } from './index/known-values.ts';
import { breathe } from './index/slices.ts';
import { part } from './parts.ts';
import { openRegionPanels, type RegionContext, type RegionPanels } from './panels/region-panels.ts';
import type { HitContent } from './results/hit-content.ts';
import { resultsPerStep } from './results/paged-results.ts';
import type { Answer, AskedState, SearchService } from './service/search-service.ts';
import { startService } from './service/start-service.ts';
import { isEverything } from './state/choose.ts';

/** What is to be answered: a state, and how its query is to be read. */
export interface Question {
  state: SearchState;
  /** Whether the last word is still being typed. */
  isTyping: boolean;
  /** How many results to show. */
  wanted?: number | undefined;
}

export interface AnswersContext extends RegionContext {
  address: IndexAddress;
  /** Address of the file of names. */
  names: string;
  /** Address of the file of what values are called. */
  labels: string;
  /** Address of the file of ids. */
  ids: string;
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
      if (searches.isOpen() || !isOpening(question)) return search(question);
      open(question);
      return { rest: Promise.resolve() };
    },
    prepare: () => {
      searches.prepare();
      void panels.loadBeside();
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
  const pagesNamedIn = openNamedPages(siteOf(region, context));
  const service = openAsked(context);
  let hasAnswered = false;
  let shown: number | undefined;
  let running = new AbortController();

  async function search({ wanted = resultsPerStep, ...question }: Question): Promise<Answered> {
    const { state } = question;
    // What was asked before is not wanted any more.
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const isLatest = () => !signal.aborted;
    // All of it is on its way at once.
    const opened = service.open();
    const whole = context.values.load();
    const loaded = panels.loadBeside();
    let rest = Promise.resolve();
    region.ariaBusy = 'true';
    if (!hasAnswered) panels.loading();
    try {
      const named = await pagesNamedIn(state.query, question.isTyping);
      const asked = await opened;
      const said = await ask(asked, { ...question, shown }, named, signal);
      const { answer } = said;
      if (!areNamed(answer.first, context.values)) await whole;
      const beside = await loaded;
      hasAnswered = true;
      await breathe(signal);
      shown = answer.id;
      const { plan, forms, lacksNames } = answer;
      const drawn = { ...said, plan, forms, lacksNames, ...moreOf(asked, answer, signal) };
      await panels.draw(drawn, { ...question, wanted, whole, isLatest, beside });
      const advice = await said.more;
      if (advice && isLatest()) beside.drawAdvice(plan, advice, state);
      if (isLatest()) rest = drawOthers(beside, asked, answer.id, state, signal);
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
    service.drop();
    hasAnswered = false;
    panels.failed();
    region.ariaBusy = 'false';
  }

  return { ...service, search, fail, cancel: () => running.abort() };
}

// What the index says, and the page that the query names.
async function ask(
  service: SearchService,
  question: Omit<AskedState, 'addresses'>,
  named: NamedPages,
  signal: AbortSignal,
) {
  const answer = await service.answer({ ...question, addresses: named.addresses }, signal);
  const page = named.page ?? answer.titled ?? (answer.total === 0 ? await named.byId() : undefined);
  const more = answer.total > 0 || page ? undefined : service.advise(answer.id, signal);
  // Whoever awaits it sees the failure. That no brief has a word is said at once, what may have been meant a little later.
  more?.catch(() => undefined);
  return { answer, page, more, advice: more && (answer.advice ?? (await more)) };
}

async function drawOthers(
  beside: Awaited<ReturnType<RegionPanels['loadBeside']>>,
  service: SearchService,
  answer: number,
  state: SearchState,
  signal: AbortSignal,
): Promise<void> {
  try {
    const found = await service.others(answer, signal);
    if (found.length > 0) await beside.loadOthers();
    if (!signal.aborted) beside.drawOthers(found, state);
  } catch (error) {
    if (!signal.aborted) reportOwn(error);
  }
}

// What is asked, while it does not fail.
function openAsked({ address, language, names, labels, others }: AnswersContext) {
  const site = { address, language, names, labels, others: others.map((one) => one.language) };
  let service: Promise<SearchService> | undefined;
  let isOpen = false;

  function open(): Promise<SearchService> {
    isOpen = true;
    service ??= startService(site);
    // Whoever awaits it sees the failure, and who asks again starts it again.
    service.catch(() => (service = undefined));
    return service;
  }

  return {
    open,
    isOpen: () => isOpen,
    drop: () => void (isOpen = false),
    prepare: (): void => {
      open().then(
        (asked) => asked.prepare(),
        () => undefined,
      );
    },
  };
}

// What is asked of an answer once its first results are there.
function moreOf(service: SearchService, { id, count, first }: Answer, signal: AbortSignal) {
  const counts = service.counts(id, signal);
  // Whoever awaits them sees the failure.
  counts.catch(() => undefined);
  const load = (from: number, to: number) => service.contents({ answer: id, from, to });
  return { counts, results: { count, first, load } };
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

function siteOf(region: HTMLElement, { address, ids }: AnswersContext) {
  return { base: address.base, home: homeOf(region), ids };
}

// The form leads to the search page in its language.
function homeOf(region: HTMLElement): string {
  const page = region.parentElement ?? region;
  return new URL('../', part(page, 'form', HTMLFormElement).action).pathname;
}
