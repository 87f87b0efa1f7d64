import { facetNames } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import { isGroup, type QueryNode } from '../grammar/query-tree.ts';
import { findBriefs, sortMatches } from '../find/find-briefs.ts';
import { missingWords } from '../find/missing-words.ts';
import { otherForms } from '../find/other-forms.ts';
import { choiceTest, openCounter } from '../index/briefs.ts';
import type { SearchEngine } from '../index/engine.ts';
import { fromIndex as fetched, reportOwn } from '../index/index-fault.ts';
import { noNames } from '../index/known-names.ts';
import { inSlices } from '../index/slices.ts';
import type { QueryPlan, QueryReading } from '../query/plan-query.ts';
import { loadContents, resultsAtOnce } from '../results/load-contents.ts';
import { answerQuestion, type KeptAnswer } from './answer-question.ts';
import { keepAnswers } from './keep-answers.ts';
import { openEngines } from './open-engines.ts';
import { openKnown } from './open-known.ts';
import type { Answer, FoundElsewhere, SearchedSite, SearchService } from './search-service.ts';

const shownOfOthers = 3;

/** The search of a site, in whichever thread this runs; its index is fetched at the first question. */
export function openService(site: SearchedSite): SearchService {
  const engines = openEngines(site.address);
  const engine = () => engines.of(site.language);
  const known = openKnown(site);
  const answers = keepAnswers();

  // What failed is fetched anew when something is asked again.
  async function fromIndex<Reply>(
    asked: () => Promise<Reply>,
    signal: AbortSignal | undefined,
  ): Promise<Reply> {
    try {
      return await asked();
    } catch (error) {
      if (!signal?.aborted) engines.drop(site.language);
      throw error;
    }
  }

  return {
    prepare: () => {
      engine();
      void known.names();
      return Promise.resolve();
    },
    answer: (question, signal) =>
      fromIndex(async () => {
        answers.keepOnly(question.shown);
        // All of it is on its way at once.
        const index = engine();
        const asked = await known.of(question);
        const answer = await answerQuestion(index, asked, site.language, question, signal);
        const shown = await shownOf(index, answer, site.language, signal);
        const lacksNames = question.state.query !== '' && asked.names === noNames;
        return { id: answers.keep(answer), ...shown, lacksNames };
      }, signal),
    contents: ({ answer, from, to }, signal) =>
      fromIndex(() => loadContents(answers.of(answer).matches.slice(from, to), signal), signal),
    counts: (answer, signal) =>
      fromIndex(() => countsOf(engine(), answers.of(answer), signal), signal),
    advise: (answer, signal) =>
      fromIndex(async () => {
        const { plan, planIn, found } = answers.of(answer);
        const replan = (query: string) => planIn(site.language, query);
        // On its way with what compares it.
        if (found.terms.some(({ hits }) => hits.size === 0)) void engine().nearWords();
        // Most visits find something.
        const { advise } = await fetched(import('../find/advise.ts'));
        return advise(engine(), plan, found, replan, await known.names(), signal);
      }, signal),
    others: (id, signal) => inEach(site.others, engines, answers.of(id), signal),
  };
}

async function shownOf(
  engine: SearchEngine,
  { plan, planIn, found, matches }: KeptAnswer,
  language: Language,
  signal: AbortSignal | undefined,
): Promise<Omit<Answer, 'id' | 'lacksNames'>> {
  const replan = (query: string) => planIn(language, query);
  const total = found.matches.length;
  const titled = async () => {
    const { titleAsWords } = await fetched(import('../find/title-as-words.ts'));
    return titleAsWords(engine, { plan, language }, replan, signal);
  };
  const [first, forms, page] = await Promise.all([
    loadContents(matches.slice(0, resultsAtOnce), signal),
    otherForms({ engine, plan, found, replan }, signal),
    // Where nothing is found, it is offered anyway.
    total > 0 && leavesOut(plan.tree) ? titled() : undefined,
  ]);
  const missing = total === 0 ? missingWords(found.terms) : [];
  const advice = missing.length > 0 ? { missing, offers: [], suggestions: [] } : undefined;
  const counts = { total, count: matches.length };
  return { plan: readingOf(plan), first, forms, advice, titled: page, ...counts };
}

function leavesOut(tree: QueryNode | undefined): boolean {
  return tree !== undefined && (tree.kind === 'not' || (isGroup(tree) && tree.of.some(leavesOut)));
}

async function countsOf(
  engine: SearchEngine,
  { state, found }: KeptAnswer,
  signal: AbortSignal | undefined,
) {
  // Of nothing no value is counted, and readers wait for none.
  if (found.matches.length > 0) await engine.values();
  const { counts, add } = openCounter(state);
  await inSlices(found.matches, ({ brief }) => add(brief), signal);
  return counts;
}

// A condition cannot be sent, and a page needs none.
function readingOf({ condition: _condition, ...reading }: QueryPlan): QueryReading {
  return reading;
}

async function inEach(
  languages: readonly string[],
  engines: ReturnType<typeof openEngines>,
  answer: KeptAnswer,
  signal: AbortSignal | undefined,
): Promise<FoundElsewhere[]> {
  const found = await Promise.all(
    languages.map((language) => elsewhere(engines, language, answer, signal)),
  );
  return found.flatMap((one) => one ?? []);
}

// Where nothing is asked for, every brief would be listed.
async function elsewhere(
  engines: ReturnType<typeof openEngines>,
  language: string,
  { state, planIn }: KeptAnswer,
  signal: AbortSignal | undefined,
): Promise<FoundElsewhere | undefined> {
  const { condition } = planIn(language);
  if (!condition) return undefined;
  try {
    const engine = engines.of(language);
    const isNarrowed = facetNames.some((name) => state.chosen[name].length > 0);
    const [found] = await Promise.all([
      findBriefs(engine, condition, signal),
      isNarrowed ? engine.values() : undefined,
    ]);
    const isChosen = choiceTest(state);
    const among = found.matches.filter(({ brief }) => isChosen(brief));
    const shown = sortMatches(among, state, true).slice(0, shownOfOthers);
    if (among.length === 0) return undefined;
    return { language, count: among.length, first: await loadContents(shown, signal) };
  } catch (error) {
    signal?.throwIfAborted();
    reportOwn(error);
    engines.drop(language);
    return undefined;
  }
}
