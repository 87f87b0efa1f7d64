import { layOutNotes, roomBelow } from './margin-layout.ts';
import { copyNote, noteCallAt, noteCalls } from './note-copy.ts';
import { tabThroughNote, withdrawUntilEntered } from './note-reach.ts';

const endnotes = '[role="doc-endnotes"]';

/**
 * `<margin-notes>` around an article shows copies of its notes in the margin, each beside its call
 * and once in a section, where the stylesheet and the notes before it leave room. Screen readers
 * meet the notes at the end.
 */
export class MarginNotes extends HTMLElement {
  #listening = new AbortController();
  #margin = document.createElement('div');
  #pairs: Pair[] = [];
  /** By which call the keyboard went into a note that serves several: it goes on from there. */
  #entered: Pair | undefined;

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
    this.#entered = undefined;
    this.#margin.replaceChildren();
    this.#margin.remove();
  }

  // First everything is measured, then everything is moved, by transforms: so the browser lays the page out only once.
  #arrange(article: HTMLElement): void {
    if (this.#margin.offsetWidth === 0) return;
    if (this.#pairs.length === 0) this.#fill(article);
    const origin = this.#margin.getBoundingClientRect().top;
    const notes = article.querySelector(endnotes)?.getBoundingClientRect();
    const end = (notes?.top ?? Infinity) - origin;
    const wanted = this.#pairs.map(({ call, copy }) => {
      return { note: copy, top: call.getBoundingClientRect().top - origin };
    });
    fitLines(this.#margin, roomBelow(wanted, end));
    const sized = wanted.map((one) => ({ ...one, height: one.note.offsetHeight }));
    const tops = layOutNotes(sized, { drift: farthest(), end });
    const copies = new Set(wanted.map(({ note }) => note));
    const cut = new Set([...copies].filter(isCut));
    for (const copy of copies) {
      copy.toggleAttribute('data-cut', cut.has(copy));
      copy.toggleAttribute('data-beyond', !tops.has(copy));
      copy.style.setProperty('--top', `${Math.round(tops.get(copy) ?? 0)}px`);
    }
  }

  // Of the same note called again in a section, one copy serves all calls.
  #fill(article: HTMLElement): void {
    let section: Element | null = null;
    let copies = new Map<string, HTMLElement>();
    for (const call of article.querySelectorAll<HTMLAnchorElement>(noteCalls)) {
      if (call.closest(endnotes)) continue;
      if (call.closest('section') !== section) copies = new Map();
      section = call.closest('section');
      const before = copies.get(call.hash);
      const copy = before ?? this.#copyOf(call);
      if (!before) this.#margin.append(copy);
      copies.set(call.hash, copy);
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

  // A note that the reader sees whole beside this call needs no preview.
  #answer(event: Event): void {
    const pair = this.#pairAt(event.target);
    if (pair && isWholeBeside(pair)) event.preventDefault();
  }

  #press(event: KeyboardEvent): void {
    const pair = this.#isEntered(event.target) ? this.#entered : this.#pairAt(event.target);
    if (!pair || !isWholeBeside(pair)) return;
    this.#entered = pair;
    tabThroughNote(event, pair.call, pair.copy);
  }

  #mark(target: EventTarget | null, on: boolean): void {
    const pair = this.#pairAt(target);
    pair?.call.toggleAttribute('data-marked', on);
    pair?.copy.toggleAttribute('data-marked', on);
  }

  #isEntered(target: EventTarget | null): boolean {
    return target instanceof Node && this.#entered?.copy.contains(target) === true;
  }

  #pairAt(target: EventTarget | null): Pair | undefined {
    const called = noteCallAt(target);
    return this.#pairs.find(
      ({ call, copy }) => call === called || (target instanceof Node && copy.contains(target)),
    );
  }
}

// Every note gets a few lines; where the next call is far off it gets more.
function fitLines(margin: HTMLElement, rooms: ReadonlyMap<HTMLElement, number>): void {
  const fewest = limitOf(margin, 'fewest-lines');
  const most = limitOf(margin, 'most-lines');
  const [first] = rooms.keys();
  if (!first) return;
  const { lineHeight, paddingBlockEnd } = getComputedStyle(first);
  for (const [copy, room] of rooms) {
    const lines = Math.floor((room - parseFloat(paddingBlockEnd)) / parseFloat(lineHeight));
    copy.style.setProperty('--lines', String(Math.max(fewest, Math.min(lines, most))));
  }
}

function isCut(copy: HTMLElement): boolean {
  const words = copy.querySelector('.note-words');
  return words !== null && words.scrollHeight > words.clientHeight + 1;
}

function isWholeBeside({ call, copy }: Pair): boolean {
  if (copy.matches('[data-cut], [data-beyond]') || !copy.checkVisibility()) return false;
  const { top, bottom } = copy.getBoundingClientRect();
  const distance = Math.abs(top - call.getBoundingClientRect().top);
  return top >= 0 && bottom <= innerHeight && distance <= farthest() + 1;
}

// Farther from its call a note is no longer seen as its note.
function farthest(): number {
  const root = document.documentElement;
  return limitOf(root, 'drift') * parseFloat(getComputedStyle(root).fontSize);
}

// The limits of the margin stand in src/styles/theme.css.
function limitOf(element: Element, name: 'fewest-lines' | 'most-lines' | 'drift'): number {
  return parseFloat(getComputedStyle(element).getPropertyValue(`--margin-${name}`));
}

/** A call, and the copy of its note in the margin. */
interface Pair {
  call: HTMLAnchorElement;
  copy: HTMLElement;
}
