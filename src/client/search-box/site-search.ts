import type { SuggestionBox } from './suggestion-box.ts';

const otherBoxes = 'main input[type="search"]';

/**
 * `<site-search>` around the form in the header: Ctrl+K or ⌘K leads to it, or to the search box that
 * the page itself has, and it suggests while words are typed.
 *
 * How, is loaded with the first focus; what is said until then is in `data-loading` and `data-failed`.
 */
export class SiteSearch extends HTMLElement {
  #listening = new AbortController();
  #box: Promise<SuggestionBox> | undefined;
  #hint = document.createElement('kbd');
  #from: Element | null = null;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
    input.setAttribute('aria-keyshortcuts', isMac ? 'Meta+K' : 'Control+K');
    this.#hint.textContent = isMac ? '⌘K' : 'Ctrl+K';
    this.#hint.dir = 'ltr';
    this.#hint.ariaHidden = 'true';
    input.after(this.#hint);
    const suggest = () => this.#suggest(form, input);
    input.addEventListener('focus', suggest, { signal });
    if (document.activeElement === input) suggest();
    // Not at the document: where Escape closes the list, it goes no further than the field.
    this.addEventListener('keydown', (event) => this.#return(event), { signal });
    const press = (event: KeyboardEvent) => {
      if (isShortcut(event, isMac)) this.#enter(event, input);
    };
    document.addEventListener('keydown', press, { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#box = undefined;
    this.#hint.remove();
  }

  #suggest(form: HTMLFormElement, input: HTMLInputElement): void {
    const { signal } = this.#listening;
    const { loading = '', failed = '' } = this.dataset;
    this.#box ??= import('./suggestion-box.ts').then(
      (loaded) => new loaded.SuggestionBox(form, input, { loading, failed }, signal),
    );
    this.#box.catch(() => (this.#box = undefined));
  }

  #enter(event: KeyboardEvent, own: HTMLInputElement): void {
    const other = document.querySelector<HTMLInputElement>(otherBoxes);
    const input = other?.checkVisibility() ? other : own;
    event.preventDefault();
    if (document.activeElement !== input) this.#from = document.activeElement;
    input.focus();
    input.select();
  }

  #return({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !(this.#from instanceof HTMLElement)) return;
    this.#from.focus();
    this.#from = null;
  }
}

// On a keyboard without Latin letters: the key that is K elsewhere.
function isShortcut(event: KeyboardEvent, isMac: boolean): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (event.defaultPrevented || altKey || shiftKey || isComposing) return false;
  if (isMac ? !metaKey || ctrlKey : !ctrlKey || metaKey) return false;
  return key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
}
