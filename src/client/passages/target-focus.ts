import { passageOf } from './passages.ts';

/** Moves the keyboard focus to the passage, section or note that the address names, now and later. */
export function followTarget(): void {
  focusTarget();
  window.addEventListener('hashchange', focusTarget);
}

/** Puts the keyboard focus on a passage or section for as long as it stays there. */
export function focusPassage(passage: Element): void {
  // What can hold the focus by itself has got it from the browser.
  if (!(passage instanceof HTMLElement) || passage.tabIndex >= 0) return;
  passage.tabIndex = -1;
  passage.addEventListener('blur', () => passage.removeAttribute('tabindex'), { once: true });
  passage.focus({ preventScroll: true });
}

/** Opens everything folded that an element is in; whether there was any. */
export function openAround(target: Element): boolean {
  let opened = false;
  let around = target.closest('details:not([open])');
  while (around instanceof HTMLDetailsElement) {
    around.open = opened = true;
    around = around.closest('details:not([open])');
  }
  return opened;
}

function focusTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest('article')) return;
  if (openAround(target)) target.scrollIntoView();
  const passage = passageOf(target);
  if (passage === target) focusPassage(passage);
  else focusThrough(target, passage);
}

// The browser takes the focus away from all else when it comes to an anchor that cannot have it.
function focusThrough(anchor: HTMLElement, passage: Element): void {
  anchor.tabIndex = -1;
  anchor.addEventListener('focus', () => focusPassage(passage));
  anchor.focus({ preventScroll: true });
}
