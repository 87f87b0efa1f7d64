/** How far down the page the reader was, and how many results it showed. */
export interface Place {
  top: number;
  shown: number;
}

const storageKey = 'search-places';
const placesKept = 50;

/** The places of this tab by history entry. */
export function readPlaces(): Partial<Record<string, Place>> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Partial<Record<string, Place>>;
  } catch {
    return {};
  }
}

/** Keeps the places for as long as the tab is open, the last fifty of them. */
export function writePlaces(places: Partial<Record<string, Place>>): void {
  try {
    const kept = Object.fromEntries(Object.entries(places).slice(-placesKept));
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden or full; then the page opens at its top.
  }
}
