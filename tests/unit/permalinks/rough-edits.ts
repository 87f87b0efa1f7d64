import type { Random } from '../../bench/random.ts';
import { arabicVocabulary, englishVocabulary } from '../../bench/vocabulary.ts';

const vocabulary = { en: englishVocabulary(7), ar: arabicVocabulary(7) };
const languages = ['en', 'ar'] as const;
type Language = (typeof languages)[number];
type Sentence = string[];

interface RoughNote extends Record<Language, Sentence> {
  label: string;
  inline: boolean;
}

interface RoughPassage extends Record<Language, Sentence[]> {
  note?: RoughNote | undefined;
}

/** A text in two languages whose edits keep nothing for certain: up to all words, labels and sentences go or move. */
export interface RoughText {
  passages: RoughPassage[];
  labels: number;
}

/** A few short passages, half of them with a note. */
export function firstRoughText(random: Random): RoughText {
  const text: RoughText = { passages: [], labels: 0 };
  for (let count = random.between(4, 9); count > 0; count--) {
    text.passages.push(newPassage(text, random));
  }
  return text;
}

/** The text as Markdown in one language. */
export function roughMarkdown({ passages }: RoughText, language: Language): string {
  const notes = passages.flatMap(({ note }) => note ?? []);
  return [
    ...passages.map((passage) => {
      const { note } = passage;
      const words = passage[language].map(written).join(' ');
      if (!note) return words;
      return words + (note.inline ? `^[${written(note[language])}]` : `[^${note.label}]`);
    }),
    ...notes
      .filter(({ inline }) => !inline)
      .map((note) => `[^${note.label}]: ${written(note[language])}`),
  ].join('\n\n');
}

interface Editing {
  text: RoughText;
  passage: RoughPassage;
  /** Where it stands. */
  at: number;
  other: RoughPassage;
  /** A sentence with another share of its words in each edit, up to all of them, changed. */
  rewritten: (sentence: Sentence, language: Language) => Sentence;
  random: Random;
}

/** One edit of any roughness. */
export function editRoughly(text: RoughText, random: Random): void {
  const at = random.below(text.passages.length);
  const [passage, other] = [text.passages[at], random.pick(text.passages)];
  const share = random.next();
  const rewritten = (sentence: Sentence, language: Language) =>
    sentence.map((word) => (random.chance(share) ? vocabulary[language].word(random) : word));
  if (passage) random.pick(edits)({ text, passage, at, other, rewritten, random });
}

const editNote = ({ text, passage: { note }, rewritten, random }: Editing) => {
  if (!note) return;
  for (const language of someOf(random)) note[language] = rewritten(note[language], language);
  if (random.chance(0.7)) note.label = newLabel(text);
  if (random.chance(0.2)) note.inline = !note.inline;
};

const edits: readonly ((editing: Editing) => void)[] = [
  editNote,
  editNote,
  editNote,
  function rewrite({ passage, rewritten, random }) {
    for (const language of someOf(random)) {
      passage[language] = passage[language].map((one) => rewritten(one, language));
    }
  },
  function moveNote({ passage, other }) {
    [passage.note, other.note] = [other.note, passage.note];
  },
  // They stand in another passage now, and what stood there was written anew.
  function moveSentences({ passage, other, rewritten }) {
    for (const language of languages) {
      other[language].push(...passage[language].map((one) => [...one]));
      passage[language] = passage[language].map((one) => rewritten(one, language));
    }
  },
  function move({ text: { passages }, passage, at, random }) {
    passages.splice(at, 1);
    passages.splice(random.below(passages.length + 1), 0, passage);
  },
  function insert({ text, random }) {
    text.passages.splice(random.below(text.passages.length + 1), 0, newPassage(text, random));
  },
  function remove({ text: { passages }, at }) {
    if (passages.length > 3) passages.splice(at, 1);
  },
  function cut({ text: { passages }, passage, at }) {
    if (passage.en.length < 2 || passage.ar.length < 2) return;
    const rest = { en: passage.en.splice(1), ar: passage.ar.splice(1) };
    passages.splice(at + 1, 0, rest);
  },
];

function someOf(random: Random): readonly Language[] {
  return random.pick([languages, languages, ['en'], ['ar']] as const);
}

function newPassage(text: RoughText, random: Random): RoughPassage {
  const count = random.between(1, 4);
  const sentences = (language: Language) =>
    Array.from({ length: count }, () => newSentence(language, random));
  const passage: RoughPassage = { en: sentences('en'), ar: sentences('ar') };
  if (random.chance(0.5)) {
    const words = { en: newSentence('en', random), ar: newSentence('ar', random) };
    passage.note = { ...words, label: newLabel(text), inline: random.chance(0.3) };
  }
  return passage;
}

function newLabel(text: RoughText): string {
  text.labels += 1;
  return `of-${text.labels}`;
}

function newSentence(language: Language, random: Random): Sentence {
  return Array.from({ length: random.between(2, 12) }, () => vocabulary[language].word(random));
}

function written([first = '', ...rest]: Sentence): string {
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
}
