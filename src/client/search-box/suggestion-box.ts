import type { SearchBoxWords } from '../../model/files/search-box-words.ts';
import { plural } from '../../model/language/plural.ts';
import { fetchSearchWords } from './fetch-search-words.ts';
import { loadCandidates } from './load-candidates.ts';
import { type Candidate, matchSuggestions, type Suggestion } from './match-suggestions.ts';
import { SuggestionList } from './suggestion-list.ts';

/** What the box says before its words are there, or where they never come. */
export interface StateWords {
  loading: string;
  failed: string;
}

/** Makes a search field a combobox that suggests, and goes where the chosen one leads. */
export class SuggestionBox {
  #form: HTMLFormElement;
  #input: HTMLInputElement;
  #states: StateWords;
  #signal: AbortSignal;
  #list: SuggestionList;
  #words: SearchBoxWords | undefined;
  #candidates: Candidate[] = [];
  #state: 'loading' | 'failed' | 'ready' = 'failed';
  #isDismissed = false;

  constructor(
    form: HTMLFormElement,
    input: HTMLInputElement,
    states: StateWords,
    signal: AbortSignal,
  ) {
    this.#form = form;
    this.#input = input;
    this.#states = states;
    this.#signal = signal;
    this.#list = new SuggestionList(form);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('input', () => this.#draw(), { signal });
    input.addEventListener('focus', () => this.open(), { signal });
    input.addEventListener('keydown', (event) => this.#press(event), { signal });
    form.addEventListener('focusout', (event) => this.#leave(event), { signal });
    form.addEventListener('mousedown', (event) => this.#hold(event), { signal });
    form.addEventListener('click', (event) => this.#click(event), { signal });
    signal.addEventListener('abort', () => this.#list.remove());
    this.open();
  }

  /** Fetches what is not there yet, and suggests for what is typed already. */
  open(): void {
    if (this.#state === 'failed') void this.#load();
    this.#draw();
  }

  async #load(): Promise<void> {
    this.#state = 'loading';
    try {
      const { action } = this.#form;
      const [{ box }, candidates] = await Promise.all([
        fetchSearchWords(action, this.#signal),
        loadCandidates(action, document.documentElement.lang, this.#signal),
      ]);
      this.#words = box;
      this.#candidates = candidates.first;
      this.#state = 'ready';
      this.#draw();
      this.#candidates = await candidates.all;
    } catch {
      this.#state = 'failed';
    }
    // Names that come later must not move what the reader is at, nor open a list that was closed.
    if (!this.#list.active && !this.#isDismissed) this.#draw();
  }

  #draw(): void {
    this.#isDismissed = false;
    const typed = this.#input.value;
    const isWanted = typed.trim() !== '' && this.#form.contains(document.activeElement);
    if (!isWanted) {
      this.#close();
      return;
    }
    if (this.#state !== 'ready' || !this.#words) {
      this.#list.hide();
      this.#list.say(this.#states[this.#state === 'failed' ? 'failed' : 'loading'], true);
    } else {
      const found = matchSuggestions(this.#candidates, typed);
      this.#list.show(found, this.#words);
      const count = plural(this.#words.count, found.length, document.documentElement.lang);
      const isNone = found.length === 0;
      this.#list.say(isNone ? this.#words.nothing : count, isNone);
    }
    this.#mark(undefined);
  }

  #close(): void {
    this.#list.hide();
    this.#list.say('');
    this.#mark(undefined);
  }

  #mark(active: string | undefined): void {
    this.#input.setAttribute('aria-expanded', String(this.#list.isOpen));
    if (active === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', active);
  }

  #press(event: KeyboardEvent): void {
    const { key, isComposing } = event;
    if (isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!this.#list.isOpen) this.#draw();
      if (!this.#list.isOpen) return;
      event.preventDefault();
      this.#mark(this.#list.move(key === 'ArrowDown' ? 1 : -1));
    } else if (key === 'Escape' && this.#form.querySelector('.suggestions-said, [role="option"]')) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
      this.#isDismissed = true;
    } else if (key === 'Enter' && this.#list.active) {
      event.preventDefault();
      this.#go(this.#list.active);
    }
  }

  // Pressing the mouse in the list would take the focus from the field.
  #hold(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('.suggestions')) {
      event.preventDefault();
    }
  }

  #leave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.#form.contains(relatedTarget))) this.#close();
  }

  // In a tab of its own where the reader asks for one.
  #click({ target, ctrlKey, metaKey }: MouseEvent): void {
    const suggestion = this.#list.at(target);
    if (suggestion && (ctrlKey || metaKey)) open(suggestion.href, '_blank', 'noopener');
    else this.#go(suggestion);
  }

  #go(suggestion: Suggestion | undefined): void {
    if (!suggestion) return;
    this.#close();
    location.assign(suggestion.href);
  }
}
