import { isTab } from '../tab-key.ts';
import { isInView } from './reading-line.ts';

/**
 * `<passage-links>` around an article makes the links of its passages one Tab stop, with
 * arrow keys between them. The stop is the link of the passage gone to, else the first in view.
 */
export class PassageLinks extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('keydown', (event) => this.#move(event), { signal });
    document.addEventListener('keydown', (event) => this.#enter(event), { signal });
    window.addEventListener('hashchange', () => this.#choose(true), { signal });
    this.#choose(true);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    for (const link of this.#links) link.removeAttribute('tabindex');
  }

  #move(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = this.#links;
    const index = links.findIndex((link) => link === event.target);
    const next = index === -1 ? undefined : neighbour(links, index, event.key);
    if (!next) return;
    event.preventDefault();
    this.#stopAt(next);
    next.focus();
  }

  // Only when Tab enters the text: if the stop moved while tabbing, Tab would never get out.
  #enter(event: KeyboardEvent): void {
    const { activeElement } = document;
    const isIn = this.contains(activeElement) && !activeElement?.closest('section-nav');
    if (isTab(event) && !isIn) this.#choose();
  }

  #choose(arrived = false): void {
    const links = this.#links;
    const target = links.find(({ hash }) => hash === location.hash);
    const first = links.find((link) => link.getBoundingClientRect().bottom > 0);
    const stop = target && (arrived || isInView(target)) ? target : (first ?? links.at(-1));
    if (stop) this.#stopAt(stop);
  }

  #stopAt(stop: HTMLAnchorElement): void {
    for (const link of this.#links) link.tabIndex = link === stop ? 0 : -1;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a.passage-link')];
  }
}

function neighbour<T>(list: readonly T[], index: number, key: string): T | undefined {
  switch (key) {
    case 'ArrowDown':
      return list[index + 1];
    case 'ArrowUp':
      return list[index - 1];
    case 'Home':
      return list[0];
    case 'End':
      return list.at(-1);
    default:
      return undefined;
  }
}
