import type { IndexedText } from './indexed-texts.ts';

/** A kind of search that is measured. */
export interface SearchKind {
  name: string;
  /** Words in the box; none where a facet is chosen. */
  words: string;
  facet?: { name: string; value: string };
  /** For an engine that knows no names: the spellings any of which will do. */
  spellings?: readonly string[];
}

const spellingsOfName = 8;

/** Kinds of search, chosen by how many of the texts have their words, and the words of a search before them. */
export function chooseKinds(texts: readonly IndexedText[]): {
  kinds: SearchKind[];
  before: string;
} {
  const frequencies = countWords(texts);
  const near = (share: number, taken: readonly string[] = []) => {
    const wanted = Math.max(1, share * texts.length);
    const distance = (count: number) => Math.abs(Math.log(count / wanted));
    const left = [...frequencies].filter(([word]) => !taken.includes(word));
    return left.reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
  };
  const taken: string[] = [];
  const take = (share: number) => {
    const word = near(share, taken);
    taken.push(word);
    return word;
  };
  const common = take(0.5);
  const rare = take(0.002);
  const two = `${take(0.3)} ${take(0.3)}`;
  const spellings = Array.from({ length: spellingsOfName }, () => take(0.01));
  const [topic = ''] = texts[0]?.facets['topic'] ?? [];
  return {
    before: take(0.01),
    kinds: [
      { name: 'a common word', words: common },
      { name: 'a rare word', words: rare },
      { name: `a name with ${spellingsOfName} spellings`, words: spellings[0] ?? '', spellings },
      { name: 'two words', words: two },
      { name: 'facets only', words: '', facet: { name: 'topic', value: topic } },
    ],
  };
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
