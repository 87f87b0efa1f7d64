import { foundKey } from '../../model/files/found-key.ts';

// Words that were left longer ago belong to another visit, unless the reader comes straight from the search page.
const fresh = 15_000;

/** Marks the words that were searched for, if the reader comes from a search. */
export function showFoundWords(): void {
  const words = takeWords();
  if (words.length === 0) return;
  import('./open-found.ts').then(
    ({ openFound }) => openFound(words),
    () => undefined,
  );
}

function takeWords(): string[] {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(foundKey) ?? 'null');
    sessionStorage.removeItem(foundKey);
    if (typeof left !== 'object' || left === null || !('words' in left && 'time' in left))
      return [];
    const { words, time } = left;
    const isMeant = comesFromSearch() || (typeof time === 'number' && Date.now() - time < fresh);
    return isMeant && Array.isArray(words) ? words.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

function comesFromSearch(): boolean {
  const search = document.querySelector<HTMLFormElement>('.site-search form')?.action;
  return search !== undefined && document.referrer.startsWith(search);
}
