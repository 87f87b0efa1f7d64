import type { SearchState } from '../../model/facets.ts';
import { formatSearch } from '../../model/facets.ts';
import { directionOf, nameOfLanguage, type Language } from '../../model/language.ts';
import { fill, plural } from '../../model/plural.ts';
import type { OtherSearch } from '../../model/search-form.ts';
import type { SearchClientWords } from '../../model/search-words.ts';
import { openEngine, type IndexPlace, type SearchEngine } from './engine.ts';
import { isAmong } from './find/briefs.ts';
import { findBriefs, sortMatches } from './find/find-briefs.ts';
import { copyOf, part } from './parts.ts';
import type { QueryPlan } from './query/plan-query.ts';
import { loadContents } from './results/paged-results.ts';
import { openResultMaker, type ResultContext } from './results/result-element.ts';

/** What the results in other languages need of the page around them. */
export interface OthersContext {
  place: IndexPlace;
  words: SearchClientWords;
  language: Language;
  others: readonly OtherSearch[];
  labelOf: ResultContext['labelOf'];
}

const shownOfEach = 3;

/** The results in other languages, below those of the page's own; each index is opened at the first search. */
export function openOthersView(page: ParentNode, context: OthersContext) {
  const region = part(page, 'others', HTMLElement);
  const template = part(page, 'other-template', HTMLTemplateElement);
  const { words, language, place, labelOf } = context;
  const engines = new Map<Language, Promise<SearchEngine>>();

  function engineOf(other: Language): Promise<SearchEngine> {
    const known = engines.get(other);
    if (known) return known;
    const opened = openEngine(place, other);
    engines.set(other, opened);
    opened.catch(() => engines.delete(other));
    return opened;
  }

  async function sectionOf(other: OtherSearch, plan: QueryPlan, state: SearchState) {
    const found = await findBriefs(await engineOf(other.language), plan.terms);
    const among = found.matches.filter(({ brief }) => isAmong(brief, state));
    if (among.length === 0) return [];
    const contents = await loadContents(sortMatches(among, state, true).slice(0, shownOfEach));
    const foreign = { lang: other.language, dir: directionOf(other.language) };
    const resultOf = openResultMaker(page, { words: words.result, language, foreign, labelOf });
    const section = copyOf(template);
    const name = nameOfLanguage(other.language);
    part(section, 'other-title', HTMLElement).textContent = fill(words.query.inLanguage, {
      found: plural(words.answer.found, among.length, language),
      language: name,
    });
    part(section, 'other-results', HTMLElement).append(...contents.map(resultOf));
    const all = part(section, 'other-all', HTMLAnchorElement);
    all.href = `${other.href}?${formatSearch(state).toString()}`;
    all.textContent = fill(words.query.allInLanguage, { language: name });
    return [section];
  }

  /** Draws what other languages have; a language whose index cannot be opened is left out. */
  async function draw(plan: QueryPlan, state: SearchState, isLatest: () => boolean): Promise<void> {
    const sections = await Promise.all(
      plan.terms.length === 0
        ? []
        : context.others.map((other) =>
            sectionOf(other, plan, state).catch((error: unknown) => {
              reportError(error);
              return [];
            }),
          ),
    );
    if (!isLatest()) return;
    region.replaceChildren(...sections.flat());
    region.hidden = region.childElementCount === 0;
  }

  function clear(): void {
    region.replaceChildren();
    region.hidden = true;
  }

  return { draw, clear };
}
