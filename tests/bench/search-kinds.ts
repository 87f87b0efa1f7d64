import type { IndexedText } from './indexed-texts.ts';

/** A kind of search that is measured. */
export interface SearchKind {
  name: string;
  /** Parameters of the address. */
  address: string;
  /** For an engine that knows no names: the spellings any of which will do. */
  spellings?: readonly string[];
}

const spellingsOfName = 8;

/** Five kinds of search, chosen by how many of the texts have their words. */
export function chooseKinds(texts: readonly IndexedText[]): SearchKind[] {
  const frequencies = countWords(texts);
  const near = (share: number, taken: readonly string[] = []) => {
    const wanted = Math.max(1, share * texts.length);
    const distance = (count: number) => Math.abs(Math.log(count / wanted));
    const left = [...frequencies].filter(([word]) => !taken.includes(word));
    return left.reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
  };
  const common = near(0.5);
  const rare = near(0.002, [common]);
  const first = near(0.3, [common, rare]);
  const second = near(0.3, [common, rare, first]);
  const spellings: string[] = [];
  while (spellings.length < spellingsOfName) {
    spellings.push(near(0.01, [common, rare, first, second, ...spellings]));
  }
  const [topic = ''] = texts[0]?.facets['topic'] ?? [];
  return [
    { name: 'a common word', address: query(common) },
    { name: 'a rare word', address: query(rare) },
    {
      name: `a name with ${spellingsOfName} spellings`,
      address: query(spellings[0] ?? ''),
      spellings,
    },
    { name: 'two words', address: query(`${first} ${second}`) },
    { name: 'facets only', address: new URLSearchParams({ topic }).toString() },
  ];
}

function query(words: string): string {
  return new URLSearchParams({ q: words }).toString();
}

// Words in small letters only: no beginnings of sentences, no names, no numbers.
function countWords(texts: readonly IndexedText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const word of new Set(text.match(/(?<![\p{L}-])[a-z]{5,}(?![\p{L}-])/gu) ?? [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
