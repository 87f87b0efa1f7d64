import { ownForms } from '../../../model/text/tokens.ts';
import type { Language } from '../../../model/language/language.ts';
import type { SearchEngine } from '../index/engine.ts';
import { queryAsWords } from '../query/change-query.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import { findBriefs } from './find-briefs.ts';

/** A brief that is offered to be opened for its title. */
export interface TitledBrief {
  href: string;
  title: string;
  language: Language;
}

/** The brief whose title a query is that leaves words out, if these are taken as words: one that was copied may have ` -word`. */
export async function titleAsWords(
  engine: SearchEngine,
  { plan, language }: { plan: QueryPlan; language: Language },
  replan: (query: string) => QueryPlan,
  signal?: AbortSignal,
): Promise<TitledBrief | undefined> {
  const query = queryAsWords(plan);
  const condition = query === undefined ? undefined : replan(query).condition;
  if (query === undefined || !condition) return undefined;
  const { matches } = await findBriefs(engine, condition, signal);
  const [first] = matches;
  if (!first) return undefined;
  const { page } = await first.load();
  const title = page.words.slice(0, first.brief.titleWords).join('').trim();
  const isTitle = ownForms(title).join(' ') === ownForms(query).join(' ');
  return isTitle ? { href: page.url, title, language } : undefined;
}
