import type { Page } from '@playwright/test';
import { randomFor } from '../random.ts';
import { formatTable } from '../table.ts';
import { addressOf, askPage, type PageAnswer } from './ask-page.ts';
import { differingTexts } from './differing-texts.ts';
import { drawOperators, type OperatorQuery } from './draw-operators.ts';
import { drawQueries, type DrawnQuery } from './draw-queries.ts';
import type { Judge, JudgedTerm } from './expected-texts.ts';
import { type Explained, explainExtra, explainMiss } from './explain.ts';
import type { JudgeIndex } from './judge-index.ts';

/** What the search page and the judge are asked. */
export interface Trial {
  page: Page;
  index: JudgeIndex;
  judge: Judge;
  seed: number;
}

interface Judged extends DrawnQuery {
  expected: ReadonlySet<number>;
  got: number;
  /** Of the first page, what the judge does not find. */
  wrong: string[];
}

/** Asks queries of every kind: how many of them have the judge's count and nothing else on their first page. */
export async function tellTruth(trial: Trial): Promise<string> {
  const { page, index, judge, seed } = trial;
  const drawn = drawQueries(index, seed);
  const asked = [
    ...drawn.map((one) => ({ ...one, expected: judge.expected(one.query) })),
    ...drawOperators(index, judge, seed),
  ];
  const judged: Judged[] = [];
  for (const one of asked) {
    const [answer] = await askPage(page, [addressOf(one.query)]);
    judged.push(judgeAnswer(one, answer, index));
  }
  judged.push(...(await askIds(trial)));
  const faults = judged.filter((one) => !isRight(one));
  const lines: string[][] = [];
  const causes = new Map<string, number>();
  for (const fault of faults) {
    const explained = await explainFault(trial, fault);
    for (const [cause, texts] of Object.entries(Object.groupBy(explained, whichCause))) {
      causes.set(cause, (causes.get(cause) ?? 0) + (texts?.length ?? 0));
    }
    lines.push(faultLine(fault, explained));
  }
  return [
    formatTable(['queries', 'n', 'same count, same first page'], rowsOf(judged)),
    faults.length === 0
      ? ''
      : '**Where they differ** (query, got, expected; + found by the site alone, − by the judge alone)',
    lines.map((line) => `- ${line.join(' · ')}`).join('\n'),
    causes.size === 0
      ? ''
      : formatTable(
          ['cause', 'query–text pairs'],
          [...causes]
            .sort((one, other) => other[1] - one[1])
            .map(([cause, count]) => [cause, String(count)]),
        ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function judgeAnswer(
  asked: OperatorQuery,
  answer: PageAnswer | undefined,
  { texts }: JudgeIndex,
): Judged {
  const right = new Set([...asked.expected].map((number) => texts[number]?.slug));
  const wrong = (answer?.slugs ?? []).filter((slug) => !right.has(slug));
  return { ...asked, got: answer?.failed ? NaN : (answer?.count ?? NaN), wrong };
}

const ids = 10;

// An id is offered to be opened where no text has its words, the id of a paragraph always.
async function askIds({ page, index, seed }: Trial): Promise<Judged[]> {
  const random = randomFor(seed, 'ids');
  const judged: Judged[] = [];
  for (let count = 0; count < ids; count++) {
    const { slug } = random.pick(index.texts);
    const part = random.chance(0.5) ? '#p1' : '';
    const [answer] = await askPage(page, [addressOf(slug + part)]);
    // Words that a text has are looked for as words: it comes first then.
    const isOffered =
      (answer?.opens.endsWith(`/briefs/${slug}/${part}`) ?? false) ||
      (part === '' && answer?.slugs[0] === slug);
    const expected = new Set(index.texts.flatMap((one, at) => (one.slug === slug ? [at] : [])));
    judged.push({
      ...{ kind: 'ids', query: slug + part, expected },
      ...{ got: isOffered ? expected.size : 0, wrong: [] },
    });
  }
  return judged;
}

function isRight({ got, expected, wrong }: Judged): boolean {
  return got === expected.size && wrong.length === 0;
}

function rowsOf(judged: readonly Judged[]): string[][] {
  const kinds = Object.entries(Object.groupBy(judged, ({ kind }) => kind));
  const row = (name: string, some: readonly Judged[] = []) => [
    name,
    String(some.length),
    String(some.filter(isRight).length),
  ];
  return [...kinds.map(([kind, some]) => row(kind, some)), row('all', judged)];
}

type Difference = Explained & { side: '+' | '−'; slug: string };

async function explainFault(
  { page, index, judge }: Trial,
  { query, expected }: Judged,
): Promise<Difference[]> {
  const { missed, extra } = await differingTexts(page, index, query, expected);
  const terms = judge.terms(query);
  const failing = await failingTerms(page, index, terms, missed);
  const explainAll = (numbers: readonly number[], side: Difference['side']) =>
    numbers.flatMap((number): Difference[] => {
      const text = index.texts[number];
      if (!text) return [];
      const explain = side === '+' ? explainExtra : explainMiss;
      return [{ ...explain(side === '−' ? failing : terms, text), side, slug: text.slug }];
    });
  return [...explainAll(extra, '+'), ...explainAll(missed, '−')];
}

// Of several words, those without which the first missed text is missed.
async function failingTerms(
  page: Page,
  { texts }: JudgeIndex,
  terms: readonly JudgedTerm[],
  [missed]: readonly number[],
): Promise<readonly JudgedTerm[]> {
  const text = missed === undefined ? undefined : texts[missed];
  if (!text || terms.length < 2) return terms;
  const failing: JudgedTerm[] = [];
  for (const term of terms) {
    const address = new URLSearchParams({ q: term.asTyped, year: text.date.slice(0, 4) });
    for (const author of text.facets['author'] ?? []) address.append('author', author);
    const [answer] = await askPage(page, [address.toString()], { isAll: true });
    if (!answer?.slugs.includes(text.slug)) failing.push(term);
  }
  return failing.length > 0 ? failing : terms;
}

function whichCause({ side, cause }: Difference): string {
  return `${side} ${cause}`;
}

const examples = 2;

function faultLine(fault: Judged, differences: readonly Difference[]): string[] {
  const causes = Object.entries(Object.groupBy(differences, whichCause)).map(
    ([cause, some = []]) =>
      `${cause}: ${some.length} (${some
        .slice(0, examples)
        .map(({ slug, shown }) => `${slug} “${shown.replace(/\s+/g, ' ')}”`)
        .join('; ')})`,
  );
  return [fault.kind, `\`${fault.query}\``, `${fault.got} / ${fault.expected.size}`, ...causes];
}
