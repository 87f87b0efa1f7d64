import type { Random } from '../random.ts';
import {
  changeWords,
  cutApart,
  cutInTwo,
  joined,
  type LivedPassage,
  type LivedText,
  newWords,
} from './lived-text.ts';

/** What an edit needs: names that nothing else has, and chance. */
interface Editing {
  freshName: () => string;
  random: Random;
  /** What was deleted and may come back, as it was. */
  deleted?: LivedPassage[];
}

/** A brief as it is begun: three parts of two to four passages, some with a note. */
export function firstText(editing: Editing): LivedText {
  return Array.from({ length: 3 }, () =>
    Array.from({ length: editing.random.between(2, 4) }, () => newPassage(editing)),
  );
}

/** One to three edits, as editors make them; most of them change words. */
export function editText(text: LivedText, editing: Editing): LivedText {
  for (let count = editing.random.between(1, 3); count > 0; count--) edit(text, editing);
  return text;
}

function newPassage({ freshName, random }: Editing): LivedPassage {
  const passage: LivedPassage = { words: newWords(freshName(), [8, 40], random) };
  return random.chance(0.4) ? { ...passage, note: newNote({ freshName, random }) } : passage;
}

function newNote({ freshName, random }: Editing): LivedPassage['note'] {
  const name = freshName();
  return { label: `of-${name.toLowerCase()}`, words: newWords(name, [6, 14], random) };
}

function edit(text: LivedText, { freshName, random, deleted = [] }: Editing): void {
  if (random.chance(0.06)) {
    moveSection(text, random);
    return;
  }
  const section = random.pick(text);
  const at = random.below(section.length);
  const passage = section[at];
  const kind = random.next();
  if (kind < 0.25 || !passage || text.flat().length < 4) {
    section.splice(random.below(section.length + 1), 0, newPassage({ freshName, random }));
  } else if (kind < 0.6) {
    changeWords(passage, 0.05 + 0.25 * random.next(), { languages: some(random), random });
  } else if (kind < 0.72) {
    editNote(passage, { freshName, random });
  } else if (kind < 0.78) {
    const parts = cutApart(passage) ?? cutInTwo(passage, freshName());
    if (parts) section.splice(at, 1, ...parts);
  } else if (kind < 0.84) {
    const next = section[at + 1];
    if (next) section.splice(at, 2, joined(passage, next));
  } else {
    section.splice(at, 1);
    const other = random.pick(text);
    // Moved; or deleted, perhaps for what was deleted before.
    if (kind < 0.93) other.splice(random.below(other.length + 1), 0, passage);
    else {
      const [back] = kind < 0.96 ? deleted.splice(0, 1) : [];
      if (back) other.splice(random.below(other.length + 1), 0, back);
      deleted.push(passage);
    }
  }
}

// Two parts change places, one goes into another, or its second half does: under headings that stay.
function moveSection(text: LivedText, random: Random): void {
  const [from, to] = [random.below(text.length), random.below(text.length)];
  const [one, other] = [text[from], text[to]];
  if (!one || !other || from === to) return;
  const kind = random.next();
  if (kind < 0.4) [text[from], text[to]] = [other, one];
  else other.push(...one.splice(kind < 0.7 ? 0 : Math.ceil(one.length / 2)));
}

function editNote(passage: LivedPassage, { freshName, random }: Editing): void {
  const { note } = passage;
  const kind = random.next();
  if (!note) passage.note = newNote({ freshName, random });
  else if (kind < 0.4) changeWords(note, 0.2 * random.next(), { languages: some(random), random });
  else if (kind < 0.7) note.label = `on-${freshName().toLowerCase()}`;
  else passage.note = undefined;
}

function some(random: Random) {
  return random.pick([['en', 'ar'], ['en', 'ar'], ['en'], ['ar']] as const);
}
