import { latinMarks, writeSentences, type Wording } from './brief-text.ts';
import { type Random, randomFor } from './random.ts';
import { englishVocabulary } from './vocabulary.ts';

const vocabulary = englishVocabulary(1);

/** Made-up texts of 25 passages, twelve versions of each: words changed, passages moved, inserted, removed. */
export function sampleEdits(): string[][] {
  return Array.from({ length: 20 }, (_, text) => {
    const random = randomFor(1, 'edits', text);
    let passages = Array.from({ length: 25 }, () => writePassage(random));
    return Array.from({ length: 12 }, () => {
      passages = edit(passages, random);
      return passages.join('\n\n');
    });
  });
}

/** A text of so many passages of 45 words; of a share of them, about a part of the words, a fourth where it is not said, are others. */
export function bodyOfWords(passages: number, seed: number, share = 0, part = 0.25): string {
  const random = randomFor(seed, 'body');
  const changes = randomFor(seed, 'changes');
  return Array.from({ length: passages }, () => writePassage(random, 45))
    .map((passage) => (changes.chance(share) ? changeWords(passage, part, changes) : passage))
    .join('\n\n');
}

function edit(passages: readonly string[], random: Random): string[] {
  const edited = passages
    .filter(() => !random.chance(0.02))
    .map((passage) =>
      random.chance(0.15) ? changeWords(passage, 0.4 * random.next(), random) : passage,
    );
  if (random.chance(0.4)) edited.splice(random.below(edited.length), 0, writePassage(random));
  if (random.chance(0.4)) {
    const [moved = ''] = edited.splice(random.below(edited.length), 1);
    edited.splice(random.below(edited.length + 1), 0, moved);
  }
  return edited;
}

function writePassage(random: Random, words = random.between(8, 90)): string {
  const wording: Wording = { random, vocabulary, headings: [], links: [], marks: latinMarks };
  return writeSentences(words, wording);
}

function changeWords(passage: string, share: number, random: Random): string {
  return passage
    .split(' ')
    .map((word) => (random.chance(share) ? vocabulary.word(random) : word))
    .join(' ');
}
