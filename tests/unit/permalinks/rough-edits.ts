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

/** One edit of any roughness. */
export function editRoughly(text: RoughText, random: Random): void {
  const { passages } = text;
  const at = random.below(passages.length);
  const [passage, other] = [passages[at], random.pick(passages)];
  if (!passage) return;
  const share = random.next();
  const rewritten = (sentence: Sentence, language: Language) =>
    sentence.map((word) => (random.chance(share) ? vocabulary[language].word(random) : word));
  const edits = {
    rewrite() {
      for (const language of someOf(random)) {
        passage[language] = passage[language].map((one) => rewritten(one, language));
      }
    },
    note() {
      const { note } = passage;
      if (!note) return;
      for (const language of someOf(random)) note[language] = rewritten(note[language], language);
      if (random.chance(0.7)) note.label = newLabel(text);
      if (random.chance(0.2)) note.inline = !note.inline;
    },
    'move note'() {
      [passage.note, other.note] = [other.note, passage.note];
    },
    // The sentences stand in another passage now, and what stood there was written anew.
    'move sentences'() {
      for (const language of languages) {
        other[language].push(...passage[language].map((one) => [...one]));
        passage[language] = passage[language].map((one) => rewritten(one, language));
      }
    },
    move() {
      passages.splice(at, 1);
      passages.splice(random.below(passages.length + 1), 0, passage);
    },
    insert() {
      passages.splice(random.below(passages.length + 1), 0, newPassage(text, random));
    },
    delete() {
      if (passages.length > 3) passages.splice(at, 1);
    },
    cut() {
      if (passage.en.length < 2 || passage.ar.length < 2) return;
      const rest = { en: passage.en.splice(1), ar: passage.ar.splice(1) };
      passages.splice(at + 1, 0, rest);
    },
  };
  edits[random.pick(['note', 'note', ...kindsOf(edits)])]();
}

function kindsOf<Kind extends string>(edits: Record<Kind, () => void>): Kind[] {
  return Object.keys(edits) as Kind[];
}

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
