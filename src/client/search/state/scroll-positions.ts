/** How far down the page the reader was, and how many results it showed. */
export interface ScrollPosition {
  top: number;
  shown: number;
}

const storageKey = 'search-scroll';
const positionsKept = 50;

/** The positions of this tab by history entry. */
export function readPositions(): Partial<Record<string, ScrollPosition>> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Partial<
      Record<string, ScrollPosition>
    >;
  } catch {
    return {};
  }
}

/** Keeps the positions for as long as the tab is open, the last fifty of them. */
export function writePositions(positions: Partial<Record<string, ScrollPosition>>): void {
  try {
    const kept = Object.fromEntries(Object.entries(positions).slice(-positionsKept));
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden or full; then the page opens at its top.
  }
}
