import type { Random } from '../random.ts';
import { arabicVocabulary, englishVocabulary } from '../vocabulary.ts';

/** The languages of a brief that is lived with: the original and its translation. */
export const livedLanguages = ['en', 'ar'] as const;

type LivedLanguage = (typeof livedLanguages)[number];

/** A passage in both languages; a name that no edit touches says in either which one it is. */
interface LivedPassage {
  name: string;
  words: Record<LivedLanguage, string[]>;
}

/** A text in both languages: passages before the first heading, and under each. */
export type LivedText = LivedPassage[][];

const headings = ['What was said', 'What came of it'];
const vocabulary = { en: englishVocabulary(7), ar: arabicVocabulary(7) };
const namePattern = /\b(X[a-z]+\d+)\b/;

/** What the passage with these words is called. */
export function nameIn(words: string): string | undefined {
  return namePattern.exec(words)?.[1];
}

/** A new passage under a name that no other one has. */
export function newPassage(name: string, random: Random): LivedPassage {
  const words = (language: LivedLanguage) => {
    const made = Array.from({ length: random.between(8, 40) }, () =>
      vocabulary[language].word(random),
    );
    made.splice(random.below(made.length), 0, name);
    return made;
  };
  return { name, words: { en: words('en'), ar: words('ar') } };
}

/** Changes a share of a passage's words in the languages given, never its name. */
export function changeWords(
  { words, name }: LivedPassage,
  share: number,
  { languages, random }: { languages: readonly LivedLanguage[]; random: Random },
): void {
  for (const language of languages) {
    words[language] = words[language].map((word) =>
      word !== name && random.chance(share) ? vocabulary[language].word(random) : word,
    );
  }
}

/** The text as Markdown in one language, a passage a line. */
export function markdownOf(text: LivedText, language: LivedLanguage): string {
  const blocks = text.flatMap((section, index) => [
    ...(index === 0 ? [] : [`## ${headings[index - 1] ?? ''} {#part-${index}}`]),
    ...section.map(({ words }) => sentencesOf(words[language])),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

// Sentences of seven words, so that an edit touches some of a passage's sentences and not all.
function sentencesOf(words: readonly string[]): string {
  return words
    .map((word, index) => (index % 7 === 6 || index === words.length - 1 ? `${word}.` : word))
    .join(' ');
}

/**
 * The text of two files, Git's markers or not, as an editor would leave it: what is meant of both sides,
 * no passage twice, none that only one language has, the translation in the original's order.
 */
export function readTexts(files: Record<LivedLanguage, string>): LivedText {
  const [original, translation] = livedLanguages.map((language) => readBlocks(files[language]));
  const translated = new Map(translation?.flat().map(({ name, words }) => [name, words]));
  const seen = new Set<string>();
  return (original ?? []).map((section) =>
    section.flatMap(({ name, words }): LivedPassage[] => {
      const ar = translated.get(name);
      if (!ar || seen.has(name)) return [];
      seen.add(name);
      return [{ name, words: { en: words, ar } }];
    }),
  );
}

function readBlocks(file: string): { name: string; words: string[] }[][] {
  const sections: { name: string; words: string[] }[][] = [[], [], []];
  let at = 0;
  for (const line of file.replace(/^\|{7}[^]*?(?=^={7}$)/gm, '').split('\n')) {
    const [, part] = /\{#part-(\d)\}$/.exec(line) ?? [];
    if (part !== undefined) at = Number(part);
    const name = nameIn(line);
    if (name === undefined) continue;
    sections[at]?.push({ name, words: line.split(' ').map((word) => word.replace(/\.$/, '')) });
  }
  return sections;
}
