import type { SearchState } from '../../../model/facets.ts';
import { formatSearch } from '../../../model/facets.ts';
import { directionOf, nameOfLanguage, type Language } from '../../../model/language/language.ts';
import { fill, plural } from '../../../model/language/plural.ts';
import type { OtherSearch } from '../../../model/page/search-form.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import { openEngine, type SearchEngine } from '../index/engine.ts';
import { reportOwn } from '../index/index-fault.ts';
import type { IndexAddress } from '../index/index-files.ts';
import { choiceTest } from '../index/briefs.ts';
import { findBriefs, sortMatches } from '../find/find-briefs.ts';
import { copyOf, part } from '../parts.ts';
import type { Planner } from '../query/plan-query.ts';
import type { HitContent } from '../results/hit-content.ts';
import { loadContents } from '../results/paged-results.ts';
import { openResultMaker, type ResultContext } from '../results/result-element.ts';

/** What the results in other languages need of the page around them. */
export interface OtherLanguagesContext {
  address: IndexAddress;
  words: SearchClientWords;
  language: Language;
  others: readonly OtherSearch[];
  labelOf: ResultContext['labelOf'];
}

const shownOfEach = 3;

/** The results in other languages, below those of the page's own; each index is opened at the first search. */
export function openOtherLanguages(page: ParentNode, context: OtherLanguagesContext) {
  const region = part(page, 'others', HTMLElement);
  const sectionOf = openSectionMaker(page, context);
  const engines = new Map<Language, SearchEngine>();

  async function search(other: OtherSearch, planIn: Planner, state: SearchState) {
    const { condition } = planIn(other.language);
    // Where nothing is asked for, every brief would be listed.
    if (!condition) return [];
    const engine = engineOf(other.language);
    const isChosen = choiceTest(state);
    const found = await findBriefs(engine, condition);
    const among = found.matches.filter(({ brief }) => isChosen(brief));
    const contents = await loadContents(sortMatches(among, state, true).slice(0, shownOfEach));
    return among.length > 0 ? [sectionOf(other, among.length, contents, state)] : [];
  }

  function engineOf(language: Language): SearchEngine {
    const engine = engines.get(language) ?? openEngine(context.address, language);
    engines.set(language, engine);
    return engine;
  }

  /** Draws what other languages have; a language whose index cannot be opened is left out. */
  async function draw(planIn: Planner, state: SearchState, isLatest: () => boolean): Promise<void> {
    const searches = context.others.map((other) =>
      search(other, planIn, state).catch((error: unknown) => {
        reportOwn(error);
        engines.delete(other.language);
        return [];
      }),
    );
    const sections = await Promise.all(searches);
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

function openSectionMaker(page: ParentNode, { words, language, labelOf }: OtherLanguagesContext) {
  const template = part(page, 'other-template', HTMLTemplateElement);
  return (
    other: OtherSearch,
    count: number,
    contents: readonly HitContent[],
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
    part(section, 'other-results', HTMLElement).append(...contents.map(resultOf));
    const all = part(section, 'other-all', HTMLAnchorElement);
    all.href = `${other.href}?${formatSearch(state).toString()}`;
    all.textContent = fill(words.query.allInLanguage, { language: name });
    return section;
  };
}
