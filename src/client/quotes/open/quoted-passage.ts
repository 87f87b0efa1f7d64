import { hasCheckValues } from './has-check-values.ts';

/**
 * `<quoted-passage>` around an article opens links to sentences: it says in `data-state` whether the
 * words that the address quotes are `found`, `changed` or `removed`.
 *
 * How, is loaded only where an address quotes.
 */
export class QuotedPassage extends HTMLElement {
  #listening = new AbortController();
  #opened = new AbortController();
  /** The passage that the check values in the query belong to. */
  #named = location.hash;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('hashchange', ({ newURL }) => this.#move(newURL), { signal });
    document.addEventListener('click', (event) => this.#leave(event), { signal });
    const [arrival] = performance.getEntriesByType('navigation');
    const isReturn =
      arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward';
    const address = wholeAddress(arrival);
    if (!openElsewhere(address)) this.#open(address, isReturn);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#opened.abort();
  }

  // The query stays on the way to another passage, which it says nothing of.
  #move(address: string): void {
    if (openElsewhere(address)) return;
    const isOther = !address.includes(':~:') && new URL(address).hash !== this.#named;
    if (isOther) this.#opened.abort();
    else this.#open(address);
  }

  #leave(event: MouseEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (target instanceof Element && target.closest('a[href^="#"]')) this.#opened.abort();
  }

  #open(address: string, isReturn = false): void {
    this.#opened.abort();
    this.#opened = new AbortController();
    const { signal } = this.#opened;
    if (!hasCheckValues(address)) return;
    import('./open-quote.ts').then(
      ({ openQuote }) =>
        signal.aborted ? undefined : openQuote(this, { address, isReturn }, signal),
      () => undefined,
    );
  }
}

// What moved to another brief is opened there, quoted words and all. Browsers may not know their target yet.
function openElsewhere(address: string): boolean {
  const target = document.getElementById(location.hash.slice(1));
  const line = target?.dataset['state'] ? target.nextElementSibling : null;
  const way = line?.querySelector<HTMLAnchorElement>('.retired-line > a');
  if (!way) return false;
  const [, directive] = address.split(':~:');
  const to = new URL(way.href);
  to.search = location.search;
  location.replace(directive === undefined ? to : `${to.href}:~:${directive}`);
  return true;
}

// Browsers take what follows `:~:` out of `location`; some tell it in the entry of the navigation, all tell the query.
function wholeAddress(arrival: PerformanceEntry | undefined): string {
  const current = 'navigation' in window ? window.navigation.currentEntry?.url : undefined;
  return current ?? arrival?.name ?? '';
}
