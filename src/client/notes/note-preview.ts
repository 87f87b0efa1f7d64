import { citeInFull, copyNote, noteCalls } from './note-copy.ts';
import { tabThroughNote, withdraw, withdrawUntilEntered } from './note-reach.ts';
import { sheetWays } from './note-sheet.ts';

const openDelay = 150;
const closeDelay = 300;
const gap = 10;
const calls = `${noteCalls}, .prose a[href*="/names/"]`;

/**
 * `<note-preview data-go="Go to note" data-close="Close">` around an article shows the note of a
 * call: in a box beside the call for a mouse or the keyboard, at the bottom edge for a finger. At the
 * link of a name it shows who or what that is; how, is loaded with the first of them.
 *
 * Before it opens, the call gets a `note-preview` event; whoever shows the note already prevents
 * its default.
 */
export class NotePreview extends HTMLElement {
  #listening = new AbortController();
  #timer: number | undefined;
  #box = document.createElement('div');
  #call: HTMLAnchorElement | undefined;
  /** The name that is being fetched. */
  #asked: HTMLAnchorElement | undefined;
  #touched = false;

  connectedCallback(): void {
    if (!('popover' in this.#box)) return;
    this.#box.className = 'note-preview';
    this.#box.toggleAttribute('data-closes-on-escape', true);
    this.#box.popover = 'manual';
    this.#box.tabIndex = -1;
    this.append(this.#box);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('pointerover', (event) => this.#approach(event), { signal });
    this.addEventListener('pointerout', (event) => this.#leave(event), { signal });
    this.addEventListener('focusin', (event) => this.#focus(event), { signal });
    this.addEventListener('focusout', (event) => this.#leave(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    document.addEventListener('pointerup', (event) => this.#touch(event), { signal });
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    withdrawUntilEntered(this.#box, signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#close();
    this.#box.remove();
  }

  #approach(event: PointerEvent): void {
    const call = this.#callAt(event);
    if (call && event.pointerType !== 'touch') this.#plan(openDelay, () => this.#open(call));
  }

  #focus(event: Event): void {
    const call = this.#callAt(event);
    if (call?.matches(':focus-visible')) this.#plan(0, () => this.#open(call));
  }

  #leave(event: Event): void {
    if (!this.#callAt(event) && !this.#holds(event.target)) return;
    this.#plan(closeDelay, () => {
      const wanted =
        this.#call?.matches(':hover, :focus-visible') || this.#box.matches(':hover, :focus-within');
      if (!wanted && !this.#isSheet) this.#close();
    });
  }

  #click(event: MouseEvent): void {
    const call = this.#callAt(event);
    if (call && isTap(event, this.#touched)) {
      event.preventDefault();
      if (this.#call === call && this.#isSheet) this.#dismiss();
      else this.#open(call, true);
    } else if (call) {
      this.#close();
    } else if (this.#holds(event.target) && event.target instanceof Element) {
      if (event.target.closest('button')) this.#dismiss();
      else if (event.target.closest('a[href^="#"]')) this.#close();
    }
  }

  // Scrolling by finger ends in `pointercancel`, not here, so that readers can read on beside an open sheet.
  #touch(event: PointerEvent): void {
    this.#touched = event.pointerType === 'touch';
    if (this.#isSheet && !this.#holds(event.target) && !this.#callAt(event)) this.#dismiss();
  }

  #press(event: KeyboardEvent): void {
    this.#touched = false;
    if (event.key === 'Escape') this.#dismiss();
    else if (this.#call) tabThroughNote(event, this.#call, this.#box);
  }

  #open(call: HTMLAnchorElement, sheet = false): void {
    if (call === this.#call && sheet === this.#isSheet) return;
    this.#close();
    if (!call.matches(noteCalls)) return this.#ask(call, sheet);
    const copy = copyNote(call);
    const asked = new CustomEvent('note-preview', { bubbles: true, cancelable: true });
    if (copy.length === 0 || (!sheet && !call.dispatchEvent(asked))) return;
    citeInFull(copy);
    this.#show(call, copy, sheet);
  }

  #ask(call: HTMLAnchorElement, sheet: boolean): void {
    this.#asked = call;
    import('./name-copy.ts')
      .then(({ copyName }) => copyName(call))
      .then(
        (copy) => this.#asked === call && this.#show(call, copy, sheet),
        () => sheet && location.assign(call.href),
      );
  }

  #show(call: HTMLAnchorElement, copy: HTMLElement[], sheet: boolean): void {
    this.#call = call;
    const { go = '', close = '' } = { ...this.dataset, ...copy[0]?.dataset };
    this.#box.replaceChildren(...copy, ...(sheet ? [sheetWays(call, { go, close })] : []));
    this.#box.toggleAttribute('data-sheet', sheet);
    this.#box.setAttribute('role', sheet ? 'dialog' : 'group');
    this.#box.setAttribute('aria-label', call.ariaLabel ?? call.text);
    withdraw(this.#box);
    call.style.setProperty('anchor-name', '--note-call');
    this.#box.toggleAttribute('data-above', false);
    this.#box.showPopover();
    this.#box.toggleAttribute('data-above', isRoomierAbove(call, this.#box));
    if (sheet) this.#box.focus({ preventScroll: true });
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked = undefined;
    if (!this.#call) return;
    this.#call.style.removeProperty('anchor-name');
    this.#call = undefined;
    this.#box.hidePopover();
  }

  #dismiss(): void {
    if (this.#box.contains(document.activeElement)) this.#call?.focus({ preventScroll: true });
    this.#close();
  }

  #plan(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, delay);
  }

  #callAt({ target }: Event): HTMLAnchorElement | undefined {
    if (!(target instanceof Element) || this.#holds(target)) return undefined;
    return target.closest<HTMLAnchorElement>(calls) ?? undefined;
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box.contains(target);
  }

  get #isSheet(): boolean {
    return this.#call !== undefined && this.#box.hasAttribute('data-sheet');
  }
}

function isRoomierAbove(call: HTMLElement, box: HTMLElement): boolean {
  const { top, bottom } = call.getBoundingClientRect();
  const below = innerHeight - bottom;
  return box.offsetHeight + gap > below && top > below;
}

// In some browsers a click event does not say whether a finger made it; the event before it does.
function isTap(event: MouseEvent, touched: boolean): boolean {
  return event instanceof PointerEvent ? event.pointerType === 'touch' : touched;
}
