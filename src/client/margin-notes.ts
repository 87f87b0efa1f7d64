import { copyNote, noteCallAt, noteCalls } from './note-copy.ts';
import { tabThroughNote, withdrawUntilEntered } from './note-reach.ts';

/**
 * `<margin-notes>` around an article shows copies of its notes in the margin, each beside its call,
 * where the stylesheet gives them room. Screen readers meet the notes at the end.
 */
export class MarginNotes extends HTMLElement {
  #listening = new AbortController();
  #margin = document.createElement('div');
  #pairs: Pair[] = [];

  connectedCallback(): void {
    const article = this.querySelector('article');
    if (!article) return;
    this.#margin.className = 'margin-notes';
    article.append(this.#margin);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const sizes = new ResizeObserver(() => this.#arrange(article));
    sizes.observe(article);
    sizes.observe(this.#margin);
    signal.addEventListener('abort', () => sizes.disconnect());
    void document.fonts.ready.then(() => this.#arrange(article));
    this.addEventListener('note-preview', (event) => this.#answer(event), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    for (const type of ['pointerover', 'focusin']) {
      this.addEventListener(type, ({ target }) => this.#mark(target, true), { signal });
    }
    for (const type of ['pointerout', 'focusout']) {
      this.addEventListener(type, ({ target }) => this.#mark(target, false), { signal });
    }
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#pairs = [];
    this.#margin.replaceChildren();
    this.#margin.remove();
  }

  // All is measured before anything is moved, and moved by a shift that is no layout.
  #arrange(article: HTMLElement): void {
    if (this.#margin.offsetWidth === 0) return;
    if (this.#pairs.length === 0) this.#fill(article);
    const origin = this.#margin.getBoundingClientRect().top;
    const notes = article.querySelector('[role="doc-endnotes"]')?.getBoundingClientRect();
    const end = (notes?.top ?? Infinity) - origin;
    const wishes = new Map<HTMLElement, { top: number; height: number }>();
    for (const { call, copy } of this.#pairs) {
      const top = call.getBoundingClientRect().top - origin;
      if (!wishes.has(copy)) wishes.set(copy, { top, height: copy.offsetHeight });
    }
    for (const copy of wishes.keys()) copy.toggleAttribute('data-cut', isCut(copy));
    let free = 0;
    for (const [copy, wish] of wishes) {
      const top = Math.max(wish.top, free);
      free = top + wish.height;
      copy.style.setProperty('--top', `${Math.round(top)}px`);
      copy.toggleAttribute('data-beyond', free > end);
    }
  }

  // Of the same note called twice in a row, one copy serves both calls.
  #fill(article: HTMLElement): void {
    for (const call of article.querySelectorAll<HTMLAnchorElement>(noteCalls)) {
      if (call.closest('[role="doc-endnotes"]')) continue;
      const before = this.#pairs.at(-1);
      const copy = before?.call.hash === call.hash ? before.copy : this.#copyOf(call);
      this.#margin.append(copy);
      this.#pairs.push({ call, copy });
    }
  }

  #copyOf(call: HTMLAnchorElement): HTMLElement {
    const copy = document.createElement('div');
    copy.className = 'margin-note';
    copy.setAttribute('role', 'group');
    copy.setAttribute('aria-label', call.getAttribute('aria-label') ?? '');
    copy.append(...copyNote(call));
    withdrawUntilEntered(copy, this.#listening.signal);
    return copy;
  }

  // A note that the reader sees whole in the margin needs no preview.
  #answer(event: Event): void {
    const pair = this.#pairAt(event.target);
    if (pair && isWhole(pair.copy)) event.preventDefault();
  }

  #press(event: KeyboardEvent): void {
    const pair = this.#pairAt(event.target);
    if (pair && isWhole(pair.copy)) tabThroughNote(event, pair.call, pair.copy);
  }

  #mark(target: EventTarget | null, on: boolean): void {
    const pair = this.#pairAt(target);
    pair?.call.toggleAttribute('data-marked', on);
    pair?.copy.toggleAttribute('data-marked', on);
  }

  #pairAt(target: EventTarget | null): Pair | undefined {
    const called = noteCallAt(target);
    return this.#pairs.find(
      ({ call, copy }) => call === called || (target instanceof Node && copy.contains(target)),
    );
  }
}

// The stylesheet cuts long notes off, so that they do not push the next ones too far from their calls.
function isCut(copy: HTMLElement): boolean {
  const words = copy.querySelector('.note-words');
  return words !== null && words.scrollHeight > words.clientHeight + 1;
}

function isWhole(copy: HTMLElement): boolean {
  if (copy.matches('[data-cut], [data-beyond]') || !copy.checkVisibility()) return false;
  const { top, bottom } = copy.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** A call, and the copy of its note beside it. */
interface Pair {
  call: HTMLAnchorElement;
  copy: HTMLElement;
}
