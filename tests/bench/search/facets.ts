import { type Random, randomFor } from '../random.ts';
import { formatTable } from '../table.ts';
import { askPage } from './ask-page.ts';
import { drawQueries } from './draw-queries.ts';
import type { JudgedText } from './read-texts.ts';
import type { Trial } from './truth.ts';

const states = 60;
const facets = ['topic', 'region', 'type', 'author'];

type Choice = [facet: string, value: string];

/** Asks random states, most of them with words: how many of the numbers beside values, and of the totals, are wrong. */
export async function compareFacets({ page, index, judge, seed }: Trial): Promise<string> {
  const words = drawQueries(index, seed + 1).filter(({ kind }) =>
    ['frequent words', 'middle words', 'two words'].includes(kind),
  );
  const all = new Set(index.texts.keys());
  let [values, wrongValues, wrongTotals] = [0, 0, 0];
  const faults: string[] = [];
  for (let state = 0; state < states; state++) {
    const random = randomFor(seed, 'facets', state);
    const query = random.chance(0.6) ? (random.pick(words)?.query ?? '') : '';
    const choices = drawChoices(random, index.texts);
    const found = query ? judge.expected(query) : all;
    const address = new URLSearchParams([...(query ? [['q', query]] : []), ...choices] as Choice[]);
    const [answer] = await askPage(page, [address.toString()], { withValues: true });
    const count = (some: readonly Choice[]) =>
      [...found].filter((number) => has(index.texts[number], some)).length;
    const total = count(choices);
    if (answer?.count !== total) {
      wrongTotals++;
      faults.push(`\`${address.toString()}\`: ${answer?.count} / ${total}`);
    }
    for (const [facet, value, shown] of answer?.values ?? []) {
      const others = choices.filter(([name]) => name !== facet);
      values++;
      const right = count([...others, [facet, value]]);
      if (shown === right) continue;
      wrongValues++;
      faults.push(`\`${address.toString()}\`, ${facet} ${value}: ${shown} / ${right}`);
    }
  }
  const rows = [
    ['totals', String(states), String(wrongTotals)],
    ['numbers beside values', String(values), String(wrongValues)],
  ];
  return [formatTable(['', 'n', 'wrong'], rows), ...faults.map((fault) => `- ${fault}`)].join('\n');
}

// Values of one text, so that something is found, and sometimes one of another.
function drawChoices(random: Random, texts: readonly JudgedText[]): Choice[] {
  const drawn = new Map<string, Choice>();
  for (const text of [random.pick(texts), ...(random.chance(0.4) ? [random.pick(texts)] : [])]) {
    for (const facet of facets) {
      const [value] = text.facets[facet] ?? [];
      if (value && random.chance(0.4)) drawn.set(`${facet} ${value}`, [facet, value]);
    }
  }
  return [...drawn.values()];
}

function has(text: JudgedText | undefined, choices: readonly Choice[]): boolean {
  return facets.every((facet) => {
    const wanted = choices.filter(([name]) => name === facet).map(([, value]) => value);
    return wanted.length === 0 || wanted.some((value) => text?.facets[facet]?.includes(value));
  });
}
