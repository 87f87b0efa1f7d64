import { memoizeByOwner } from '../model/memoize.ts';
import type { Language } from '../model/language/language.ts';
import { noteRead, withoutReads, withReader } from '../reads/note-reads.ts';
import { OutlineReads } from '../reads/outline-reads.ts';
import type { View } from './view.ts';

type Question = (key: string, view: View) => unknown;

const questions = new Map<string, Question>();

/**
 * A function of which the answer counts as read, and not what it reads to find it.
 *
 * For what nearly every page asks of the whole library, so that it is made again only where the answer changes:
 * whether the site has names, say. An answer may not hold what differs between views of one language, and may be made of
 * nothing but the outline of all entries, so that none is asked for again where words alone have changed.
 */
export function answering<Answer>(
  name: string,
  find: (key: string, view: View) => Answer,
): (key: string, view: View) => Answer {
  const remembered = memoizeByOwner(find);
  questions.set(name, remembered);
  const reader = new OutlineReads(`answer ${name}`);
  return (key, view) => {
    noteRead(`answer ${name} ${view.language} ${key}`);
    return withReader(reader, () => remembered(key, view));
  };
}

/** The same for what is made of the words of texts, too, so that each answer is asked for again with any edit. */
export function answeringOfWords<Answer>(
  name: string,
  find: (key: string, view: View) => Answer,
): (key: string, view: View) => Answer {
  const remembered = memoizeByOwner(find);
  questions.set(name, remembered);
  return (key, view) => {
    noteRead(`answer-of-words ${name} ${view.language} ${key}`);
    return withoutReads(() => remembered(key, view));
  };
}

/** What the function of a name answers in a view; throws where this process has none of that name. */
export function answerOf(
  name: string,
  key: string,
  viewOf: (language: Language) => View,
  language: Language,
): unknown {
  const find = questions.get(name);
  if (!find) throw new Error(`nobody answers ${name}`);
  return find(key, viewOf(language));
}
