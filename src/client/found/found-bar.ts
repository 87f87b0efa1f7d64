import type { FoundBarWords } from '../../model/files/search-box-words.ts';

/** What the buttons of the bar do. */
export interface FoundActions {
  previous: () => void;
  next: () => void;
  close: () => void;
}

const names = ['previous', 'next', 'close'] as const;

/** The bar that says which of the marks is current and leads to the others. */
export class FoundBar {
  #box = document.createElement('div');
  #position = document.createElement('span');
  #said = document.createElement('span');

  constructor(words: FoundBarWords, actions: FoundActions) {
    this.#box.className = 'found-bar';
    this.#box.setAttribute('role', 'group');
    this.#box.setAttribute('aria-label', words.label);
    this.#position.className = 'found-position';
    this.#position.ariaHidden = 'true';
    this.#said.className = 'sr-only';
    this.#said.setAttribute('role', 'status');
    this.#box.append(
      this.#position,
      this.#said,
      ...names.map((name) => buttonOf(words, actions, name)),
    );
  }

  /** Puts the bar into the page. */
  open(host: Element): void {
    host.append(this.#box);
  }

  /** Shows the position, and speaks it with the words around the mark. */
  say(position: string, around: string): void {
    this.#position.textContent = position;
    this.#said.textContent = `${position}. ${around}`;
  }

  /** Whether the keyboard focus is in the bar. */
  get hasFocus(): boolean {
    return this.#box.contains(document.activeElement);
  }

  /** Puts the focus on the button for the next mark. */
  enter(): void {
    this.#buttons[1]?.focus({ preventScroll: true });
  }

  /** Whether the Tab key would leave the bar. */
  isAtEdge(isBackward: boolean): boolean {
    return document.activeElement === this.#buttons.at(isBackward ? 0 : -1);
  }

  /** Takes the bar away. */
  remove(): void {
    this.#box.remove();
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.#box.querySelectorAll('button')];
  }
}

function buttonOf(words: FoundBarWords, actions: FoundActions, name: (typeof names)[number]) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words[name];
  button.addEventListener('click', actions[name]);
  return button;
}
