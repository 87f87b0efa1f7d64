import { expect, type Page } from '@playwright/test';
import { randomFor, type Random } from '../bench/random.ts';
import { askCounts, type CountsAnswer } from './helpers/ask-counts.ts';
import { filedBriefs, type FiledBrief } from './helpers/filed-briefs.ts';
import { test } from './helpers/test.ts';

type Pair = [facet: string, value: string];

/** What a search asks beside its words. */
interface State {
  words: string | undefined;
  pairs: Pair[];
  years: { from?: number | undefined; to?: number | undefined };
}

const facets = ['topic', 'region', 'type', 'author'];

for (const language of ['en', 'ar'] as const) {
  const briefs = filedBriefs(language);
  const values = valuesOf(briefs);

  test(`every value and pair, and many a three, is counted in ${language} as the files have it`, async ({
    page,
  }) => {
    const pairs = values.flatMap((one, index) =>
      values.slice(index).map((other) => (one === other ? [one] : [one, other])),
    );
    // The steps spread them within and across facets.
    const threes = values.map((_, index) =>
      [0, 1, 13].flatMap((step) => values.slice((index + step) % values.length).slice(0, 1)),
    );
    const states = [...pairs, ...threes].map((chosen): State => ({
      words: undefined,
      pairs: chosen,
      years: {},
    }));
    await expectTrueCounts(page, language, briefs, states);
  });

  test(`two hundred states by chance are counted in ${language} as the files have them`, async ({
    page,
  }) => {
    const random = randomFor(2254, 'facets', language);
    const words = wordsToAsk[language];
    const states = Array.from({ length: 200 }, () => stateByChance(random, values, words));
    await expectTrueCounts(page, language, briefs, states);
  });
}

// Words whose form in the texts is one: whether a brief has them can be seen without any stemmer.
const wordsToAsk = {
  en: ['Tartus', 'Montreux', 'Pantsir', 'Kommersant', 'Ukraine', 'Damascus', 'Rahhal'],
  ar: ['كوالالمبور', 'الدوحة', 'أوكرانيا', 'زبرخان'],
};

async function expectTrueCounts(
  page: Page,
  language: 'en' | 'ar',
  briefs: readonly FiledBrief[],
  states: readonly State[],
): Promise<void> {
  const prefix = language === 'en' ? '' : 'ar/';
  const answers = await askCounts(page, states.map(addressOf), prefix);
  const differences = states.flatMap((state, index) => {
    const answer = answers[index];
    return answer ? differencesOf(state, answer, briefs) : [`no answer to ${addressOf(state)}`];
  });
  expect(differences).toEqual([]);
}

function differencesOf(state: State, answer: CountsAnswer, briefs: readonly FiledBrief[]) {
  const differences: string[] = [];
  const compare = (what: string, shown: number, right: number) => {
    if (shown !== right) differences.push(`${addressOf(state)}: ${what} ${shown}, not ${right}`);
  };
  const withWords = briefs.filter((brief) => hasWords(brief, state) && isInYears(brief, state));
  const all = withWords.filter((brief) => facets.every((facet) => answers(brief, state, facet)));
  compare('results', answer.count, all.length);
  compare('results shown', answer.slugs.length, Math.min(all.length, 10));
  const foreign = answer.slugs.filter((slug) => !all.some((brief) => brief.slug === slug));
  compare('others shown', foreign.length, 0);
  for (const [facet, value] of valuesOf(briefs)) {
    // A value without results is not shown.
    const [, , shown = 0] =
      answer.values.find(([name, id]) => name === facet && id === value) ?? [];
    const others = facets.filter((other) => other !== facet);
    const right = withWords.filter(
      (brief) =>
        brief.values[facet]?.includes(value) &&
        others.every((other) => answers(brief, state, other)),
    );
    compare(`${facet} ${value}`, shown, right.length);
  }
  return differences;
}

function answers(brief: FiledBrief, { pairs }: State, facet: string): boolean {
  const chosen = pairs.filter(([name]) => name === facet);
  return chosen.length === 0 || chosen.some(([, value]) => brief.values[facet]?.includes(value));
}

function hasWords({ text }: FiledBrief, { words }: State): boolean {
  return words === undefined || text.includes(words);
}

function isInYears({ date }: FiledBrief, { years: { from, to } }: State): boolean {
  const year = Number(date.slice(0, 4));
  return year >= (from ?? year) && year <= (to ?? year);
}

function stateByChance(random: Random, values: readonly Pair[], words: readonly string[]): State {
  const chosen = Array.from({ length: random.below(5) }, () => random.pick(values));
  const [first = 0, last = 0] = [random.between(2014, 2027), random.between(2014, 2027)].sort();
  const years = random.pick<State['years']>([
    {},
    {},
    { from: first },
    { to: last },
    { from: first, to: last },
  ]);
  return {
    words: random.chance(0.5) ? random.pick(words) : undefined,
    pairs: [...new Set(chosen)],
    years,
  };
}

function valuesOf(briefs: readonly FiledBrief[]): Pair[] {
  return facets.flatMap((facet) => {
    const all = new Set(briefs.flatMap((brief) => brief.values[facet] ?? []));
    return [...all].sort().map((value): Pair => [facet, value]);
  });
}

function addressOf({ words, pairs, years: { from, to } }: State): string {
  const address = new URLSearchParams(pairs);
  if (words !== undefined) address.set('q', words);
  if (from !== undefined || to !== undefined) address.set('year', `${from ?? ''}-${to ?? ''}`);
  return address.toString();
}
