import type { BriefRow } from '../index/briefs.ts';
import type { SearchEngine } from '../index/engine.ts';
import { fromIndex } from '../index/index-fault.ts';
import { inSlices } from '../index/slices.ts';
import type { Condition } from '../query/condition.ts';
import type { Term } from '../query/term.ts';
import { openTest, termsOf } from './conditions.ts';
import { findTerms, type FoundTerm } from './find-terms.ts';

// Of few briefs even the places of these are few.
const fewestBriefs = 1000;
const fewestOthers = 3;
// More texts would weigh what the places do.
const mostTexts = 20;

/**
 * Looks for the terms of a condition. Where the others stand together in a few briefs, words that stand nearly everywhere are
 * looked for in the texts of these, most of which are shown anyway, and not in the index: a title of ten words asks for half.
 */
export async function findWanted(
  engine: SearchEngine,
  condition: Condition,
  signal?: AbortSignal,
  { least = fewestBriefs }: { least?: number } = {},
): Promise<FoundTerm[]> {
  const all = termsOf(condition);
  const common = commonTerms(condition, engine.everywhere);
  const others = all.filter((term) => !common.includes(term));
  if (common.length === 0 || new Set(others.map(({ text }) => text)).size < fewestOthers) {
    return findTerms(engine, all, signal);
  }
  const asked = findTerms(engine, others, signal);
  // Whoever awaits it sees the failure, unless another one comes before.
  asked.catch(() => undefined);
  const briefs = [...(await engine.briefs).values()];
  const late =
    briefs.length < least
      ? findTerms(engine, common, signal)
      : findLate(engine, { condition, common, asked, briefs }, signal);
  const found = (await Promise.all([asked, late])).flat();
  const byTerm = new Map(found.map((one) => [one.term, one]));
  return all.flatMap((term) => byTerm.get(term) ?? []);
}

interface Late {
  condition: Condition;
  common: readonly Term[];
  /** What is found of the other terms. */
  asked: Promise<readonly FoundTerm[]>;
  briefs: readonly BriefRow[];
}

async function findLate(
  engine: SearchEngine,
  { condition, common, asked, briefs }: Late,
  signal: AbortSignal | undefined,
): Promise<FoundTerm[]> {
  // On its way with what is asked.
  const loading = fromIndex(import('./find-in-texts.ts'));
  loading.catch(() => undefined);
  const test = testWithout(common, condition, await asked);
  const having: BriefRow[] = [];
  await inSlices(briefs, (brief) => void (test(brief) && having.push(brief)), signal);
  if (having.length > mostTexts) return findTerms(engine, common, signal);
  const { findInTexts } = await loading;
  return findInTexts(engine, { terms: common, having, all: briefs.length }, signal);
}

// Whether a brief may be one that is wanted; what depends on values is not known yet.
function testWithout(
  common: readonly Term[],
  condition: Condition,
  found: readonly FoundTerm[],
): (brief: BriefRow) => boolean {
  const of = condition.kind === 'all' ? condition.of : [];
  const known = of.filter(
    (part) => part.kind !== 'facts' && !(part.kind === 'term' && common.includes(part.term)),
  );
  return openTest({ kind: 'all', of: known }, found);
}

// Words that all have to be there, beside others.
function commonTerms(condition: Condition, everywhere: ReadonlySet<string>): Term[] {
  if (condition.kind !== 'all') return [];
  return condition.of.flatMap((part) => {
    const term = part.kind === 'term' ? part.term : undefined;
    const { asks = [], within } = term ?? {};
    const isCommon = asks.every(
      ({ text, isBeginning, isExact }) => !isBeginning && !isExact && everywhere.has(text),
    );
    return term && isCommon && !within && asks.length > 0 ? [term] : [];
  });
}
