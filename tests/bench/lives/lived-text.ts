import type { Random } from '../random.ts';
import { arabicVocabulary, englishVocabulary } from '../vocabulary.ts';

/** The languages of a brief that is lived with: the original and its translation. */
export const livedLanguages = ['en', 'ar'] as const;

type LivedLanguage = (typeof livedLanguages)[number];

/** Words in both languages. */
type LivedWords = Record<LivedLanguage, string[]>;

/** A note of a passage, under a label that may change. */
interface LivedNote {
  label: string;
  words: LivedWords;
}

/** A passage in both languages, perhaps with a note; names that no edit touches say in either which one it is. */
export interface LivedPassage {
  words: LivedWords;
  note?: LivedNote | undefined;
}

/** A text in both languages: passages before the first heading, and under each. */
export type LivedText = LivedPassage[][];

const headings = ['What was said', 'What came of it'];
const vocabulary = { en: englishVocabulary(7), ar: arabicVocabulary(7) };
const namePattern = /\b(X[a-z]+\d+)\b/g;

/** What the passages or the note with these words are called: several where they were joined. */
export function namesIn(words: string): string[] {
  return [...words.matchAll(namePattern)].map(([name]) => name);
}

/** New words, between so many and so many, under a name that nothing else has. */
export function newWords(
  name: string,
  [fewest, most]: [number, number],
  random: Random,
): LivedWords {
  const words = (language: LivedLanguage) => {
    const made = Array.from({ length: random.between(fewest, most) }, () =>
      vocabulary[language].word(random),
    );
    made.splice(random.chance(0.5) ? 0 : random.below(made.length), 0, name);
    return made;
  };
  return { en: words('en'), ar: words('ar') };
}

// Joins two passages, and tells where they may be cut apart again; no vocabulary has it.
const joint = 'Plus';

/** Two passages in one paragraph. */
export function joined(first: LivedPassage, second: LivedPassage): LivedPassage {
  const words = (language: LivedLanguage) => [
    ...first.words[language],
    joint,
    ...second.words[language],
  ];
  return { words: { en: words('en'), ar: words('ar') }, note: first.note ?? second.note };
}

/** The first of those that were joined, and the rest of them; nothing where none were. */
export function cutApart({ words, note }: LivedPassage): [LivedPassage, LivedPassage] | undefined {
  const cuts = livedLanguages.map((language) => {
    const all = words[language];
    const at = all.indexOf(joint);
    return at < 0 ? undefined : { before: all.slice(0, at), after: all.slice(at + 1) };
  });
  const [en, ar] = cuts;
  if (!en || !ar) return undefined;
  return [
    { words: { en: en.before, ar: ar.before }, note },
    { words: { en: en.after, ar: ar.after } },
  ];
}

/** A passage cut in two: the longer part with its name, the shorter with a new one; nothing where it cannot be cut so. */
export function cutInTwo(
  { words, note }: LivedPassage,
  name: string,
): [LivedPassage, LivedPassage] | undefined {
  const cuts = livedLanguages.map((language) => {
    const all = words[language];
    const at = Math.floor(all.length * 0.65);
    const isWhole = namesIn(all.slice(0, at).join(' ')).length > 0;
    return isWhole && all.length > 20 && namesIn(all.join(' ')).length === 1
      ? { before: all.slice(0, at), after: [...all.slice(at), name] }
      : undefined;
  });
  const [en, ar] = cuts;
  if (!en || !ar) return undefined;
  return [
    { words: { en: en.before, ar: ar.before }, note },
    { words: { en: en.after, ar: ar.after } },
  ];
}

/** Changes a share of words in the languages given, never a name. */
export function changeWords(
  { words }: { words: LivedWords },
  share: number,
  { languages, random }: { languages: readonly LivedLanguage[]; random: Random },
): void {
  for (const language of languages) {
    words[language] = words[language].map((word) =>
      namesIn(word).length === 0 && word !== joint && random.chance(share)
        ? vocabulary[language].word(random)
        : word,
    );
  }
}

/** The text as Markdown in one language, a passage a line, the notes at the end. */
export function markdownOf(text: LivedText, language: LivedLanguage): string {
  const blocks = text.flatMap((section, index) => [
    ...(index === 0 ? [] : [`## ${headings[index - 1] ?? ''} {#part-${index}}`]),
    ...section.map(
      ({ words, note }) => sentencesOf(words[language]) + (note ? `[^${note.label}]` : ''),
    ),
  ]);
  const notes = text
    .flat()
    .flatMap(({ note }) =>
      note ? [`[^${note.label}]: ${sentencesOf(note.words[language])}`] : [],
    );
  return `${[...blocks, ...notes].join('\n\n')}\n`;
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
  const [original = nothing, translation = nothing] = livedLanguages.map((language) =>
    readBlocks(files[language]),
  );
  const translated = new Map(translation.sections.flat().map((one) => [one.names.join(), one]));
  const seen = new Set<string>();
  const seenNotes = new Set<string>();
  const noteOf = (label: string | undefined): LivedNote | undefined => {
    const [en, ar] = [original, translation].map(({ notes }) => notes.get(label ?? ''));
    if (label === undefined || !en || !ar || seenNotes.has(label)) return undefined;
    if (namesIn(en.join(' ')).join() !== namesIn(ar.join(' ')).join()) return undefined;
    seenNotes.add(label);
    return { label, words: { en, ar } };
  };
  return original.sections.map((section) =>
    section.flatMap(({ names, words, label }): LivedPassage[] => {
      const other = translated.get(names.join());
      if (!other || names.some((name) => seen.has(name))) return [];
      for (const name of names) seen.add(name);
      return [{ words: { en: words, ar: other.words }, note: noteOf(label) }];
    }),
  );
}

interface ReadText {
  sections: { names: string[]; words: string[]; label: string | undefined }[][];
  notes: Map<string, string[]>;
}

const nothing: ReadText = { sections: [], notes: new Map() };

function readBlocks(file: string): ReadText {
  const read: ReadText = { sections: [[], [], []], notes: new Map() };
  let at = 0;
  for (const line of file.replace(/^\|{7}[^]*?(?=^={7}$)/gm, '').split('\n')) {
    const [, part] = /\{#part-(\d)\}$/.exec(line) ?? [];
    if (part !== undefined) at = Number(part);
    const [, defined = '', text = line] = /^\[\^([^\]]+)\]: (.*)$/.exec(line) ?? [];
    const [, own = '', label] = /^(.*?)(?:\[\^([^\]]+)\])?$/.exec(text) ?? [];
    const names = namesIn(own);
    const words = own.split(' ').map((word) => word.replace(/\.$/, ''));
    if (names.length === 0) continue;
    if (defined === '') read.sections[at]?.push({ names, words, label });
    else if (!read.notes.has(defined)) read.notes.set(defined, words);
  }
  return read;
}
