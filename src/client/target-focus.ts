/** Moves the keyboard focus to the passage, section or note that the address names, now and later. */
export function followTarget(): void {
  focusTarget();
  window.addEventListener('hashchange', focusTarget);
}

function focusTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest('article')) return;
  if (openAround(target)) target.scrollIntoView();
  // What can hold the focus by itself has got it from the browser.
  if (target.tabIndex >= 0) return;
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  target.focus({ preventScroll: true });
}

function openAround(target: Element): boolean {
  let opened = false;
  let around = target.closest('details:not([open])');
  while (around instanceof HTMLDetailsElement) {
    around.open = opened = true;
    around = around.closest('details:not([open])');
  }
  return opened;
}
