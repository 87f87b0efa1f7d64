import { formatSearch, parseSearch, type SearchState } from '../../../model/facets.ts';
import { readPositions, writePositions, type ScrollPosition } from './scroll-positions.ts';

/** The searches of this tab: each has an address, and how far down its results the reader was. */
export interface SearchHistory {
  /** The state in the address of the page. */
  state: () => SearchState;
  /** All of that address. */
  parameters: () => URLSearchParams;
  /** Whether the last word was still being typed; an address that was sent or opened anew does not say so. */
  isTyping: () => boolean;
  /** A new entry, for a choice or other words: Back undoes it. */
  push: (state: SearchState, isTyping: boolean) => void;
  /** The same entry with other words, while they are typed. */
  replace: (state: SearchState, isTyping: boolean) => void;
  /** Where the reader was when this entry was left. */
  position: () => ScrollPosition | undefined;
}

/** Opens the history; `onMove` is called after Back and Forward, `currentPosition` before an entry is left. */
export function openHistory(
  currentPosition: () => ScrollPosition,
  onMove: () => void,
): SearchHistory {
  // The page is too short to scroll until the results are there, so the browser cannot do it.
  history.scrollRestoration = 'manual';
  let entry = entryKey() ?? stampEntry();
  const remember = () => writePositions({ ...readPositions(), [entry]: currentPosition() });
  addEventListener('pagehide', remember);
  addEventListener('popstate', () => {
    const key = entryKey();
    // A link within this page makes an entry of its own: the search is the same.
    if (key === undefined) return void (entry = stampEntry());
    remember();
    entry = key;
    onMove();
  });
  return {
    state: () => parseSearch(new URLSearchParams(location.search)),
    parameters: () => new URLSearchParams(location.search),
    isTyping: () => isRecord(history.state) && history.state['isTyping'] === true,
    push: (state, isTyping) => {
      remember();
      history.pushState(null, '', addressOf(state));
      entry = stampEntry(isTyping);
    },
    replace: (state, isTyping) =>
      history.replaceState({ search: entry, isTyping }, '', addressOf(state)),
    position: () => readPositions()[entry],
  };
}

function addressOf(state: SearchState): string {
  const parameters = formatSearch(state).toString();
  return parameters ? `?${parameters}` : location.pathname;
}

function entryKey(): string | undefined {
  const state: unknown = history.state;
  return isRecord(state) && 'search' in state ? String(state['search']) : undefined;
}

function stampEntry(isTyping = false): string {
  const key = `${Date.now()}-${Math.random()}`;
  history.replaceState({ search: key, isTyping }, '');
  return key;
}

function isRecord(state: unknown): state is Record<string, unknown> {
  return typeof state === 'object' && state !== null;
}
