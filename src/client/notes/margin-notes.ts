import { layOutNotes } from './margin-layout.ts';
import { copyNote, noteCallAt, noteCalls } from './note-copy.ts';
import { tabThroughNote, withdrawUntilEntered } from './note-reach.ts';

const endnotes = '[role="doc-endnotes"]';

/**
 * `<margin-notes>` around an article shows copies of its notes in the margin, each beside its call
 * and once in a section. Screen readers meet the notes at the end.
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

  // First everything is measured, whole, then everything is moved, by transforms: so the browser lays the page out only once.
  #arrange(article: HTMLElement): void {
    if (this.#margin.offsetWidth === 0) return;
    if (this.#pairs.length === 0) this.#fill(article);
    const copies = new Set(this.#pairs.map(({ copy }) => copy));
    for (const copy of copies) copy.removeAttribute('data-cut');
    const { top: origin, height: end } = this.#margin.getBoundingClientRect();
    const { line, padding } = spacesOf(this.#margin);
    const fewest = limitOf(this.#margin, 'fewest-lines') * line + padding;
    const wanted = this.#pairs.map(({ call, copy }) => {
      const height = copy.offsetHeight;
      const top = call.getBoundingClientRect().top - origin;
      return { note: copy, top, height, least: Math.min(height, fewest) };
    });
    const places = layOutNotes(wanted, { drift: farthest(), end, line });
    for (const { note, height } of wanted) {
      const place = places.get(note);
      const isCut = place !== undefined && place.height < height;
      note.toggleAttribute('data-cut', isCut);
      note.toggleAttribute('data-beyond', !place);
      note.style.translate = `0 ${Math.round(place?.top ?? 0)}px`;
      // A custom property has all that is in the note styled anew.
      if (isCut) note.style.setProperty('--room', `${place.height - padding}px`);
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

function spacesOf(margin: HTMLElement): { line: number; padding: number } {
  const note = margin.firstElementChild;
  if (!note) return { line: 1, padding: 0 };
  const { lineHeight, paddingBlockEnd } = getComputedStyle(note);
  return { line: parseFloat(lineHeight), padding: parseFloat(paddingBlockEnd) };
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
function limitOf(element: Element, name: 'fewest-lines' | 'drift'): number {
  return parseFloat(getComputedStyle(element).getPropertyValue(`--margin-${name}`));
}

/** A call, and the copy of its note in the margin. */
interface Pair {
  call: HTMLAnchorElement;
  copy: HTMLElement;
}
