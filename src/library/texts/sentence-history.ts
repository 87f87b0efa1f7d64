import type { SentenceHistory } from '../../model/files/sentence-history.ts';
import { textIn } from '../library.ts';
import type { View } from '../view.ts';

/**
 * The sentences of a brief that were published and stand there no longer, and old words that its
 * corrections record; throws where it has no such text.
 *
 * Beside the page and not in it: a browser that looks for the words of an old link would find them there.
 */
export function sentenceHistory(id: string, view: View): SentenceHistory {
  const { library, language } = view;
  const brief = library.briefsById.get(id);
  const text = brief && textIn(brief, language);
  if (!text) throw new Error(`${id} has no text in ${language}`);
  const list = (checkValues: string) => (checkValues === '' ? [] : checkValues.split(' '));
  return {
    version: 1,
    changes: text.past.map(({ id: part, on, was, now }) => ({
      id: part,
      since: view.date(on),
      was: list(was),
      now: list(now),
    })),
    former: brief.first.data.corrections
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .flatMap(({ was }) => was?.[language] ?? []),
    words: view.strings.quotedPassage,
  };
}
