import type { QuoteToolbar } from './quote-toolbar.ts';

/**
 * `<sentence-links>` around an article offers, for words that are selected in it and for a passage whose link
 * was copied, to copy a link to them, to copy them with their citation, or to cite the passage. Its buttons
 * in the foot copy the citation of the brief.
 *
 * How, is loaded with the first of them.
 */
export class SentenceLinks extends HTMLElement {
  #listening = new AbortController();
  #toolbar: Promise<QuoteToolbar> | undefined;
  #isPressed = false;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('pointerdown', () => (this.#isPressed = true), { signal });
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, (event) => this.#release(event), { signal });
    }
    document.addEventListener('selectionchange', () => this.#offer(), { signal });
    this.addEventListener('click', (event) => this.#follow(event), { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#toolbar = undefined;
  }

  #follow(event: MouseEvent): void {
    const { target } = event;
    if (target instanceof Element && target.matches('.passage-link, .cite button')) {
      this.#load((toolbar) => toolbar.follow(event));
    }
  }

  // A tap on the toolbar may end the selection before the click comes.
  #release({ target }: Event): void {
    this.#isPressed = false;
    if (!(target instanceof Element && target.closest('.quote-toolbar'))) this.#offer();
  }

  #offer(): void {
    if (this.#isPressed) return;
    const selection = document.getSelection();
    const isWanted = selection?.isCollapsed === false && this.contains(selection.anchorNode);
    if (!isWanted && !this.#toolbar) return;
    this.#load((toolbar) => toolbar.offer());
  }

  #load(then: (toolbar: QuoteToolbar) => void): void {
    const { signal } = this.#listening;
    this.#toolbar ??= import('./quote-toolbar.ts').then(
      (loaded) => new loaded.QuoteToolbar(this, signal),
    );
    this.#toolbar.then(then, () => (this.#toolbar = undefined));
  }
}
