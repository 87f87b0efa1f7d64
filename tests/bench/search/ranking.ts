import { type Random, randomFor } from '../random.ts';
import { formatTable } from '../table.ts';
import { addressOf, askPage } from './ask-page.ts';
import { drawPhrase } from './draw-queries.ts';
import type { Ranker } from './engines-beside.ts';
import { foldLetters, keyOf, writtenWords } from './judge-words.ts';
import type { JudgedText } from './read-texts.ts';
import type { Trial } from './truth.ts';

interface Wanted {
  words: string;
  slug: string;
}

const drawings: readonly (readonly [kind: string, count: number, draw: typeof drawTitle])[] = [
  ['known titles', 20, drawTitle],
  ['three words of a title', 20, drawTitleWords],
  ['phrases of three to five words, no quotation marks', 40, drawKnownPhrase],
];

/** Where the text that is wanted stands among the first ten, in the search page and in engines beside it. */
export async function compareRanks(trial: Trial, beside: readonly Ranker[]): Promise<string> {
  const own: Ranker = {
    name: 'Pincite',
    rank: async (words) => (await askPage(trial.page, [addressOf(words)]))[0]?.slugs ?? [],
  };
  const told: string[] = [];
  for (const [kind, count, draw] of drawings) {
    const wanted = drawAll(trial, { kind, count, draw });
    const rows: string[][] = [];
    const missed: string[] = [];
    for (const { name, rank } of [own, ...beside]) {
      const places: number[] = [];
      for (const { words, slug } of wanted) {
        const place = (await rank(words)).indexOf(slug) + 1;
        places.push(place);
        if (name === own.name && place !== 1)
          missed.push(`- \`${words}\`: ${place || 'not in ten'} (${slug})`);
      }
      rows.push([name, ...figuresOf(places)]);
    }
    const head = [`${wanted.length} × ${kind}`, '@1', '@5', '@10', 'MRR'];
    told.push([formatTable(head, rows), missed.join('\n')].filter(Boolean).join('\n\n'));
  }
  return told.join('\n\n');
}

function figuresOf(places: readonly number[]): string[] {
  const within = (most: number) => String(places.filter((at) => at > 0 && at <= most).length);
  const reciprocals = places.reduce((sum, at) => sum + (at > 0 ? 1 / at : 0), 0);
  return [within(1), within(5), within(10), (reciprocals / places.length).toFixed(3)];
}

interface Drawing {
  kind: string;
  count: number;
  draw: typeof drawTitle;
}

function drawAll(trial: Trial, { kind, count, draw }: Drawing): Wanted[] {
  const random = randomFor(trial.seed, 'rank', kind);
  const wanted = new Map<string, Wanted>();
  for (let attempt = 0; attempt < count * 200 && wanted.size < count; attempt++) {
    const text = random.pick(trial.index.texts);
    const words = draw(trial, text, random);
    if (words) wanted.set(words, { words, slug: text.slug });
  }
  return [...wanted.values()];
}

// A title that no other text has.
function drawTitle({ judge }: Trial, { title }: JudgedText, _random: Random): string | undefined {
  const words = title.replace(/["“”«»]/g, '');
  return judge.expected(`"${words}"`).size === 1 ? words : undefined;
}

function drawTitleWords({ judge }: Trial, text: JudgedText, random: Random): string | undefined {
  const words = [...new Set(writtenWords(text.title).map((word) => word.text))].filter(
    ({ length }) => length > 3,
  );
  if (words.length < 4) return undefined;
  const three = Array.from({ length: 3 }, () => words.splice(random.below(words.length), 1)).flat();
  const inTitle = [...judge.expected(three.join(' '))].length;
  return inTitle > 0 ? three.join(' ') : undefined;
}

// A phrase that stands in one text alone, and of words that others have as well.
function drawKnownPhrase({ judge }: Trial, text: JudgedText, random: Random): string | undefined {
  const phrase = drawPhrase(random, random.pick(text.passages));
  if (!phrase || /[.!?;:—–]/.test(phrase)) return undefined;
  const words = new Set(writtenWords(foldLetters(phrase)).map((word) => keyOf(word.text)));
  return words.size >= 3 && judge.expected(`"${phrase}"`).size === 1 ? phrase : undefined;
}
