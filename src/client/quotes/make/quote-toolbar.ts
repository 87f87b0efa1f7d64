import { copyCitation } from '../../citations/copy-citation.ts';
import { citationFormOf } from './citation-form.ts';
import { citedAsHtml, citedAsText } from './cited-quote.ts';
import { passageAt } from '../../passages/passages.ts';
import { linkOf, type SelectedQuote, selectedQuote } from './selected-quote.ts';
import { isTab } from '../../tab-key.ts';
import { focusPassage } from '../../passages/target-focus.ts';

const gap = 8;

/** The one toolbar of a page: beside the words selected last, with buttons that copy them. */
export class QuoteToolbar {
  #host: HTMLElement;
  #box = document.createElement('div');
  #quote: SelectedQuote | undefined;
  #from: HTMLElement | undefined;
  #isNew = false;
  #ofPassage = false;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    this.#box.className = 'quote-toolbar';
    this.#box.toggleAttribute('data-closes-on-escape', true);
    this.#box.hidden = true;
    this.#box.setAttribute('role', 'group');
    this.#box.setAttribute('aria-label', host.dataset['label'] ?? '');
    this.#box.append(
      this.#button('link', () => this.#copyLink()),
      this.#button('quote', () => this.#copyQuote()),
      this.#citeButton(),
    );
    host.append(this.#box);
    // Pressing the mouse would end the selection before the click.
    this.#box.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    document.addEventListener('keydown', (event) => this.#press(event), { signal, capture: true });
    document.addEventListener('pointerdown', ({ target }) => this.#leavePassage(target), {
      signal,
    });
    signal.addEventListener('abort', () => this.#box.remove());
  }

  /** Shows the toolbar beside what is selected, or hides it where that is no quote. */
  offer(): void {
    const selection = document.getSelection();
    const isSome = selection && !selection.isCollapsed && selection.rangeCount > 0;
    const quote = isSome ? selectedQuote(selection.getRangeAt(0)) : undefined;
    if (!quote) {
      if (!this.#ofPassage) this.#hide();
      return;
    }
    this.#ofPassage = false;
    this.#open(quote, selection?.direction === 'backward');
  }

  /** Copies the citation whose button was pressed, or offers the passage whose link was. */
  follow({ target, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    if (target.matches('button')) void copyCitation(target);
    else if (!altKey && !ctrlKey && !metaKey && !shiftKey) this.#offerPassage(target);
  }

  // Beside the beginning of the passage, for all of its words.
  #offerPassage(link: Element): void {
    const passage = link.closest('[id]');
    if (!passage) return;
    const range = document.createRange();
    range.selectNodeContents(passage);
    const quote = selectedQuote(range);
    if (!quote) return;
    this.#ofPassage = true;
    this.#open(quote, true);
  }

  #open(quote: SelectedQuote, isBackward: boolean): void {
    this.#quote = quote;
    this.#isNew = true;
    this.#box.hidden = false;
    this.#box.toggleAttribute('data-of-passage', this.#ofPassage);
    this.#position(quote.range, isBackward);
  }

  #citeButton(): HTMLElement {
    const button = this.#namedButton('cite');
    button.addEventListener('click', () => {
      const id = this.#quote?.id;
      if (id === undefined) return;
      import('../../citations/cite-passage.ts').then(
        ({ citePassage }) => citePassage(id),
        () => undefined,
      );
    });
    return button;
  }

  #namedButton(name: 'link' | 'quote' | 'cite'): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.#host.dataset[name] ?? '';
    return button;
  }

  #button(name: 'link' | 'quote', copy: () => Promise<string>): HTMLElement {
    const button = this.#namedButton(name);
    button.addEventListener('click', () => {
      copy().then(
        (detail) => this.#box.dispatchEvent(new CustomEvent('copied', { bubbles: true, detail })),
        () => undefined,
      );
    });
    return button;
  }

  async #copyLink(): Promise<string> {
    if (!this.#quote) throw new Error('nothing is selected');
    await navigator.clipboard.writeText(linkOf(this.#quote));
    return this.#host.closest<HTMLElement>('copy-link')?.dataset['copied'] ?? '';
  }

  async #copyQuote(): Promise<string> {
    if (!this.#quote) throw new Error('nothing is selected');
    const { paragraphs } = this.#quote;
    const form = citationFormOf(this.#host, this.#quote.id);
    const address = linkOf(this.#quote);
    const item = new ClipboardItem({
      'text/plain': blobOf(citedAsText(paragraphs, form, address), 'text/plain'),
      'text/html': blobOf(citedAsHtml(paragraphs, form, address), 'text/html'),
    });
    await navigator.clipboard.write([item]);
    return this.#host.dataset['quoted'] ?? '';
  }

  // Tab leads from the selection into the toolbar, and out of it back to where the selection was.
  #press(event: KeyboardEvent): void {
    if (this.#box.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector('dialog[open]')) return;
    const isInside = this.#box.contains(document.activeElement);
    if (event.key === 'Escape') {
      this.#hide();
    } else if (isTab(event) && !isInside && !event.shiftKey) {
      if (!this.#isNew && document.activeElement !== this.#from) return;
      event.preventDefault();
      this.#isNew = false;
      this.#from = this.#origin();
      this.#buttons[0]?.focus({ preventScroll: true });
    } else if (isTab(event) && isInside) {
      const edge = this.#buttons.at(event.shiftKey ? 0 : -1);
      if (document.activeElement !== edge) return;
      if (event.shiftKey) event.preventDefault();
      this.#leave();
    }
  }

  // The toolbar of a passage has no selection that ends with a press elsewhere.
  #leavePassage(pressed: EventTarget | null): void {
    const isOwn = pressed instanceof Element && pressed.closest('.quote-toolbar, .cite-passage');
    if (this.#ofPassage && !isOwn) this.#hide();
  }

  #origin(): HTMLElement | undefined {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body) return active;
    return passageAt(this.#quote?.range.endContainer);
  }

  #leave(): void {
    if (!this.#from) return;
    focusPassage(this.#from);
    this.#from.focus({ preventScroll: true });
  }

  #hide(): void {
    if (this.#box.contains(document.activeElement)) this.#leave();
    this.#box.hidden = true;
    this.#ofPassage = false;
    this.#quote = undefined;
  }

  #position(range: Range, isBackward: boolean): void {
    const rects = [...range.getClientRects()];
    const rect = (isBackward ? rects[0] : rects.at(-1)) ?? range.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const above = rect.top - height - gap;
    const below = rect.bottom + gap;
    const isAbove = isBackward ? above > 0 : below + height > innerHeight;
    const column = this.#host.querySelector('.prose')?.getBoundingClientRect() ?? rect;
    const centred = Math.min(rect.left + (rect.width - width) / 2, column.right - width);
    const left = Math.max(centred, column.left);
    this.#box.style.setProperty('--x', `${Math.round(left + scrollX)}px`);
    this.#box.style.setProperty('--y', `${Math.round((isAbove ? above : below) + scrollY)}px`);
  }

  get #buttons(): HTMLElement[] {
    return [...this.#box.querySelectorAll('button')];
  }
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
