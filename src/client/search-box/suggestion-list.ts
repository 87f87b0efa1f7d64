import type { SearchBoxWords } from '../../model/files/search-box-words.ts';
import { directionOf } from '../../model/language/language.ts';
import { fill } from '../../model/language/plural.ts';
import type { Suggestion } from './match-suggestions.ts';

/** The box under the search field: the suggestions, of which one may be active, and a line that is spoken. */
export class SuggestionList {
  readonly id = 'site-suggestions';
  #box = document.createElement('div');
  #list = document.createElement('ul');
  #said = document.createElement('p');
  #shown: Suggestion[] = [];
  #active = -1;

  constructor(host: Element) {
    this.#box.className = 'suggestions';
    this.#box.hidden = true;
    this.#list.id = this.id;
    this.#list.setAttribute('role', 'listbox');
    this.#said.setAttribute('role', 'status');
    this.#box.append(this.#list);
    host.append(this.#box, this.#said);
    this.say('');
  }

  /** Shows suggestions, none of them active. */
  show(suggestions: Suggestion[], words: SearchBoxWords): void {
    this.#shown = suggestions;
    this.#list.setAttribute('aria-label', words.label);
    this.#list.replaceChildren(
      ...suggestions.map((one, index) => optionOf(one, `${this.id}--${index}`, words)),
    );
    this.#box.hidden = suggestions.length === 0;
    this.#active = -1;
  }

  /** Takes the suggestions away. */
  hide(): void {
    this.#box.hidden = true;
    this.#shown = [];
    this.#active = -1;
    this.#list.replaceChildren();
  }

  /** Says something to screen readers, and shows it too if `isSeen`. */
  say(text: string, isSeen = false): void {
    this.#said.className = isSeen ? 'suggestions-said' : 'sr-only';
    if (this.#said.textContent !== text) this.#said.textContent = text;
  }

  /** Makes the next or the one before active, or none after the last; the id of the active one. */
  move(step: 1 | -1): string | undefined {
    const stops = this.#shown.length + 1;
    this.#active = ((this.#active + 1 + step + stops) % stops) - 1;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === this.#active));
    }
    const option = this.#list.children[this.#active];
    option?.scrollIntoView({ block: 'nearest' });
    return option?.id;
  }

  /** The suggestion that is active. */
  get active(): Suggestion | undefined {
    return this.#shown[this.#active];
  }

  /** Whether there are suggestions to choose from. */
  get isOpen(): boolean {
    return !this.#box.hidden;
  }

  /** The suggestion an event happened at. */
  at(target: EventTarget | null): Suggestion | undefined {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    return option ? this.#shown[[...this.#list.children].indexOf(option)] : undefined;
  }

  /** Removes everything from the page. */
  remove(): void {
    this.#box.remove();
    this.#said.remove();
  }
}

function optionOf(
  { kind, text, language, spelling }: Suggestion,
  id: string,
  { kinds, spelling: also }: SearchBoxWords,
): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const name = document.createElement('bdi');
  name.textContent = text;
  if (language !== undefined) {
    name.lang = language;
    name.dir = directionOf(language);
  }
  const named = document.createElement('span');
  named.append(name);
  if (spelling !== undefined) named.append(' ', small(fill(also, { text: spelling })));
  option.append(named, ' ', small(kinds[kind] ?? kinds['name'] ?? ''));
  return option;
}

function small(text: string): HTMLElement {
  const element = document.createElement('small');
  element.textContent = text;
  return element;
}
