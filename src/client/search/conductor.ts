import { formatSearch, type SearchState } from '../../model/facets.ts';
import type { Place } from './places.ts';
import { openHistory } from './search-history.ts';

/** What the conductor needs of the page. */
export interface Stage {
  /** The state without values that the page does not know. */
  known: (state: SearchState) => SearchState;
  /** Shows the state in the form. */
  draw: (state: SearchState) => void;
  /** Searches, and shows that many results. */
  answer: (state: SearchState, wanted?: number) => Promise<void>;
  place: () => Place;
}

/** Holds the state of the page and its address together. */
export interface Conductor {
  state: () => SearchState;
  /** A choice: a new entry in the history. */
  choose: (next: SearchState) => void;
  /** Other words: the same entry. */
  type: (words: string) => void;
}

/** Starts with the state in the address and goes with it Back and Forward. */
export function conduct(stage: Stage): Conductor {
  const history = openHistory(stage.place, () => void returnToEntry());
  let state = stage.known(history.state());

  async function returnToEntry(): Promise<void> {
    const place = history.place();
    const next = stage.known(history.state());
    show(next);
    await stage.answer(next, place?.shown || undefined);
    if (place && state === next) scrollTo({ top: place.top, behavior: 'instant' });
  }

  function show(next: SearchState): void {
    state = next;
    stage.draw(next);
  }

  function move(next: SearchState, write: (state: SearchState) => void): void {
    const isNew = !isSame(next, state);
    show(next);
    if (!isNew) return;
    write(next);
    void stage.answer(next);
  }

  void returnToEntry();
  return {
    state: () => state,
    choose: (next) => move(next, history.push),
    type: (words) => move({ ...state, query: words.trim() }, history.replace),
  };
}

function isSame(one: SearchState, other: SearchState): boolean {
  return formatSearch(one).toString() === formatSearch(other).toString();
}
