import fc from 'fast-check';

/** A passage of a document that is edited: its words, the notes it calls, and what was done to it last. */
interface Passage {
  words: string[];
  note?: string;
  last: 'kept' | 'edited' | 'reshaped' | 'new';
  /** Its id at the last publication. */
  id?: string;
}

/** A section: a heading of some words and level, and passages. */
interface Section {
  heading: string[];
  /** The id pinned to the heading, where its script has none of its own. */
  pin?: string;
  level: number;
  passages: Passage[];
}

/** A document; its first section has no heading. */
export type Document = Section[];

/** One edit, as numbers that say where and how much; what they mean depends on the document. */
export interface Edit {
  kind: (typeof editKinds)[number];
  at: number;
  to: number;
  /** From 0 to 0.4: how many of the words are changed. */
  share: number;
  seed: number;
}

const editKinds = [
  'change words',
  'insert',
  'delete',
  'move',
  'split',
  'merge',
  'reword heading',
  'promote heading',
  'move section',
  'relabel note',
] as const;

export const edits: fc.Arbitrary<Edit> = fc.record({
  // As in life, words are changed more often than anything else.
  kind: fc.oneof(fc.constant('change words' as const), fc.constantFrom(...editKinds)),
  at: fc.nat(1000),
  to: fc.nat(1000),
  share: fc.double({ min: 0.02, max: 0.4, noNaN: true }),
  seed: fc.nat(1_000_000),
});

// Common words are met again and again, as in prose; the rest is seldom the same.
const syllables = {
  en: ['ta', 'ro', 'mi', 'sen', 'dal', 'ker', 'po', 'lun', 'ves', 'gar', 'ni', 'sho', 'bel', 'fa'],
  ar: ['كتا', 'در', 'سلا', 'مف', 'قر', 'حكو', 'نص', 'بيا', 'مجل', 'وفد', 'حل', 'عمل', 'شر', 'صو'],
};

/** Makes words of a language from numbers between 0 and 1: a few common ones, many rare ones. */
function wordMaker(language: 'en' | 'ar', random: () => number): () => string {
  const pieces = syllables[language];
  const piece = () => pieces[Math.floor(random() * pieces.length)] ?? '';
  return () => (random() < 0.35 ? piece() : piece() + piece() + piece());
}

/** Random numbers from a seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A document of three sections with a note in every third passage. */
export function createDocument(language: 'en' | 'ar', seed: number): Document {
  const random = randomFrom(seed);
  const word = wordMaker(language, random);
  const passage = (): Passage => ({ words: createWords(word, random), last: 'new' });
  const sections = Array.from({ length: 3 }, (_, index) => ({
    heading: index === 0 ? [] : Array.from({ length: 4 }, word),
    ...(language === 'ar' ? { pin: `part-${index}` } : {}),
    level: 2,
    passages: Array.from({ length: 2 + Math.floor(random() * 4) }, passage),
  }));
  let notes = 0;
  sections
    .flatMap(({ passages }) => passages)
    .forEach((one, index) => {
      if (index % 3 === 0) one.note = `note-of-${(notes += 1)}`;
    });
  return sections;
}

/** Carries out an edit; one that makes no sense for the document changes nothing. */
export function apply(document: Document, edit: Edit, language: 'en' | 'ar'): void {
  const random = randomFrom(edit.seed);
  const word = wordMaker(language, random);
  const all = document.flatMap((section) =>
    section.passages.map((passage) => ({ section, passage })),
  );
  const here = all[edit.at % all.length];
  const section = document[edit.to % document.length];
  const headed = document[1 + (edit.at % (document.length - 1))];
  if (!here || !section || !headed) return;
  const index = here.section.passages.indexOf(here.passage);
  switch (edit.kind) {
    case 'change words':
      return changeWords(here.passage, edit.share, word, random);
    case 'insert': {
      const fresh: Passage = { words: createWords(word, random), last: 'new' };
      return void section.passages.splice(edit.at % (section.passages.length + 1), 0, fresh);
    }
    case 'delete':
      if (all.length > 3) here.section.passages.splice(index, 1);
      return;
    case 'move':
      here.section.passages.splice(index, 1);
      return void section.passages.splice(
        edit.seed % (section.passages.length + 1),
        0,
        here.passage,
      );
    case 'split':
      return split(here.section, index);
    case 'merge':
      return merge(here.section, index);
    case 'reword heading':
      headed.heading = headed.heading.map((old) => (random() < 0.6 ? word() : old));
      return;
    case 'promote heading':
      headed.level = headed.level === 2 ? 3 : 2;
      return;
    case 'move section': {
      const [moved] = document.splice(document.indexOf(headed), 1);
      if (moved) document.splice(1 + (edit.to % document.length), 0, moved);
      return;
    }
    case 'relabel note':
      if (here.passage.note) here.passage.note = `relabelled-${edit.seed}-${edit.at}`;
  }
}

/** The document as Markdown. */
export function markdownOf(document: Document): string {
  const passages = document.flatMap((section) => section.passages);
  return [
    ...document.flatMap((section, index) => [
      ...(section.heading.length > 0 ? [headingOf(section, index)] : []),
      ...section.passages.map(({ words, note }) => sentence(words) + (note ? `[^${note}]` : '')),
    ]),
    ...passages.flatMap(({ note, words }) =>
      note ? [`[^${note}]: On ${words.slice(0, 5).join(' ')} and its ground.`] : [],
    ),
  ].join('\n\n');
}

// Nothing of level 3 comes before the first of level 2.
function headingOf({ heading, level, pin }: Section, index: number): string {
  const marks = '#'.repeat(index <= 1 ? 2 : level);
  return `${marks} ${heading.join(' ')}${pin ? ` {#${pin}}` : ''}`;
}

function createWords(word: () => string, random: () => number): string[] {
  return Array.from({ length: 8 + Math.floor(random() * 40) }, word);
}

// Sentences of eleven words, so that an edit touches some of a passage's sentences and not all.
function sentence(words: readonly string[]): string {
  return words
    .map((word, index) =>
      index > 0 && index % 11 === 0 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word,
    )
    .map((word, index) => (index % 11 === 10 || index === words.length - 1 ? `${word}.` : word))
    .join(' ');
}

function changeWords(
  passage: Passage,
  share: number,
  word: () => string,
  random: () => number,
): void {
  const changes = Math.max(1, Math.floor(passage.words.length * share));
  const places = [...passage.words.keys()].sort(() => random() - 0.5).slice(0, changes);
  for (const place of places) passage.words[place] = word();
  passage.last =
    passage.last === 'kept' ? 'edited' : passage.last === 'edited' ? 'reshaped' : passage.last;
}

function split(section: Section, index: number): void {
  const passage = section.passages[index];
  if (!passage || passage.words.length < 20) return;
  const half = Math.floor(passage.words.length / 2);
  const [first, second] = [passage.words.slice(0, half), passage.words.slice(half)];
  const { id: _, note: _note, ...rest } = passage;
  Object.assign(passage, { words: first, last: 'reshaped' });
  section.passages.splice(index + 1, 0, { ...rest, words: second, last: 'reshaped' });
}

function merge(section: Section, index: number): void {
  const [first, second] = section.passages.slice(index, index + 2);
  if (!first || !second || (first.note && second.note)) return;
  const note = first.note ?? second.note;
  const merged: Passage = { words: [...first.words, ...second.words], last: 'reshaped' };
  section.passages.splice(index, 2, note ? { ...merged, note } : merged);
}
