import { formatSearch, type SearchState, unreadIn } from '../../model/facets.ts';
import type { Answered, Question } from './answers.ts';
import type { ScrollPosition } from './state/scroll-positions.ts';
import { breathe } from './index/slices.ts';
import { resultsPerStep } from './results/paged-results.ts';
import { openHistory } from './state/search-history.ts';

/** What the conductor needs of the page. */
export interface Stage {
  /** Has what it takes to know the values of a state, where that is not there yet. */
  prepare: (state: SearchState) => Promise<void> | undefined;
  /** The state without values that the page does not know. */
  known: (state: SearchState) => SearchState;
  /** Shows the state in the form, and what of the address is not understood. */
  draw: (state: SearchState, unread: readonly string[]) => void;
  answer: (question: Question) => Promise<Answered>;
  position: () => ScrollPosition;
}

/** Holds the state of the page and its address together. */
export interface Conductor {
  state: () => SearchState;
  /** A choice: a new entry in the history. */
  choose: (next: SearchState) => void;
  /**
   * Other words: a new entry where the last search was ended or chosen, the same one while they are typed. The last of
   * them may be the beginning of a word then.
   */
  type: (words: string, isTyping: boolean) => void;
}

/** Starts with the state in the address, and follows it Back and Forward. */
export function conduct(stage: Stage): Conductor {
  const history = openHistory(stage.position, () => void returnToEntry());
  let state = history.state();
  let isTyping = history.isTyping();
  // Whether the entry is of words that are still being typed here.
  let isOpenEntry = false;

  async function returnToEntry(): Promise<void> {
    const position = history.position();
    const asked = history.state();
    // Where the values cannot be had, the answer says so. A page that has just begun was long enough at it.
    await Promise.all([stage.prepare(asked)?.catch(() => undefined), breathe()]);
    if (!isSame(history.state(), asked)) return;
    isOpenEntry = false;
    const next = stage.known(asked);
    show(next, history.isTyping(), unreadIn(history.parameters(), next));
    const { rest } = await stage.answer({
      state: next,
      isTyping,
      wanted: position && Math.max(position.shown, resultsPerStep),
    });
    if (!position || state !== next) return;
    await scrollBack(position, rest, () => state === next);
  }

  function show(next: SearchState, isBeingTyped: boolean, unread: readonly string[] = []): void {
    state = next;
    isTyping = isBeingTyped;
    stage.draw(next, unread);
  }

  function choose(next: SearchState): void {
    const isNew = !isSame(next, state);
    // Words that came from a link, not from the box, are whole.
    show(next, isTyping && next.query === state.query);
    if (!isNew) return;
    isOpenEntry = false;
    history.push(next, isTyping);
    void stage.answer({ state, isTyping });
  }

  function type(words: string, isBeingTyped: boolean): void {
    const { without, ...rest } = { ...state, query: words.trim() };
    const next = rest.query && without ? { ...rest, without } : rest;
    const isOther = !isSame(next, state);
    const isNew = isOther || isTyping !== isBeingTyped;
    // Nobody goes back to a page without a search.
    const isKept = isOther && !isOpenEntry && !isBlank(state);
    show(next, isBeingTyped);
    // Sending the same words again asks again, for example after a failure.
    if (!isNew && isBeingTyped) return;
    if (isKept) history.push(next, isTyping);
    else history.replace(next, isTyping);
    isOpenEntry = isBeingTyped;
    void stage.answer({ state, isTyping });
  }

  void returnToEntry();
  return { state: () => state, choose, type };
}

async function scrollBack(
  { top }: ScrollPosition,
  rest: Promise<void>,
  isThere: () => boolean,
): Promise<void> {
  scrollTo({ top, behavior: 'instant' });
  const reached = scrollY;
  if (reached >= Math.floor(top)) return;
  // The reader was among the results in other languages.
  await rest;
  if (isThere() && scrollY === reached) scrollTo({ top, behavior: 'instant' });
}

function isBlank(state: SearchState): boolean {
  return formatSearch(state).size === 0;
}

function isSame(one: SearchState, other: SearchState): boolean {
  return formatSearch(one).toString() === formatSearch(other).toString();
}
