import { passageOf } from './passages.ts';

/** Moves the keyboard focus to the passage, section or note that the address names, now and later. */
export function followTarget(): void {
  focusTarget();
  window.addEventListener('hashchange', focusTarget);
}

/** Puts the keyboard focus on a passage or section for as long as it stays there. */
export function focusPassage(passage: Element): void {
  // What can be focused by itself already has the focus.
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

// A browser that goes to an anchor which cannot be focused drops the focus, so the anchor takes it and passes it on.
function focusThrough(anchor: HTMLElement, passage: Element): void {
  anchor.tabIndex = -1;
  anchor.addEventListener('focus', () => focusPassage(passage));
  anchor.focus({ preventScroll: true });
}
