import { ownForms } from '../../../model/text/tokens.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** The authors of a brief as one text, with a mark on those words only that were asked for. */
export function authorPieces(text: string, asked: readonly string[]): Piece[] {
  const words = text.split(/(?<=\s)/).filter(Boolean);
  const forms = words.map(ownForms);
  const phrases = asked
    .map((ask) => ask.split(' ').flatMap(ownForms))
    .filter(({ length }) => length);
  const whole = marksOf(forms, phrases, (part, word) => part === word);
  // The index also finds words by their stem or their beginning.
  const marked = whole.size > 0 ? whole : marksOf(forms, phrases, isOfOneStem);
  return piecesOf(words, (at) => marked.has(at));
}

type IsForm = (part: string, word: string) => boolean;

function marksOf(
  forms: readonly (readonly string[])[],
  phrases: readonly (readonly string[])[],
  isForm: IsForm,
): Set<number> {
  // A word of the text may have parts, as `al-Assad` has.
  const parts = forms.flatMap((own, at) => own.map((part) => ({ part, at })));
  const marked = new Set<number>();
  for (const phrase of phrases) {
    for (const first of parts.keys()) {
      const run = parts.slice(first, first + phrase.length);
      const isMeant =
        run.length === phrase.length &&
        run.every(({ part }, index) => isForm(part, phrase[index] ?? ''));
      if (isMeant) for (const { at } of run) marked.add(at);
    }
  }
  return marked;
}

const shortestStem = 3;
const longestEnding = 3;

function isOfOneStem(part: string, word: string): boolean {
  const shared = Math.max(shortestStem, Math.min(part.length, word.length) - longestEnding);
  return part.length >= shared && part.slice(0, shared) === word.slice(0, shared);
}
