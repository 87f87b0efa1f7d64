import { isTab } from '../tab-key.ts';

// Boxes of tables and code, which scroll, have it of their own.
const stops = 'a[href], button, [tabindex]';

/**
 * Takes a note that is shown beside its call away from screen readers, which meet it among the
 * notes, and from Tab.
 */
export function withdraw(shown: HTMLElement): void {
  shown.setAttribute('aria-hidden', 'true');
  for (const stop of shown.querySelectorAll(stops)) stop.setAttribute('tabindex', '-1');
}

/** Withdraws a shown note for as long as the keyboard focus is not in it. */
export function withdrawUntilEntered(shown: HTMLElement, signal: AbortSignal): void {
  withdraw(shown);
  shown.addEventListener(
    'focusin',
    () => {
      shown.removeAttribute('aria-hidden');
      for (const stop of shown.querySelectorAll(stops)) stop.setAttribute('tabindex', '0');
    },
    { signal },
  );
  shown.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && shown.contains(relatedTarget))) withdraw(shown);
    },
    { signal },
  );
}

/** Lets Tab go from a call into the note shown beside it, and out of it to where the call stands. */
export function tabThroughNote(event: KeyboardEvent, call: HTMLElement, shown: HTMLElement): void {
  // A key that led somewhere already, as into the toolbar of what is selected, leads nowhere else.
  if (event.defaultPrevented) return;
  if (!isTab(event) || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...shown.querySelectorAll<HTMLElement>(stops)].filter((stop) =>
    stop.checkVisibility(),
  );
  const [first] = all;
  const { target, shiftKey } = event;
  if (target === call && !shiftKey && first) {
    event.preventDefault();
    first.focus();
  } else if ((target === first || target === shown) && shiftKey) {
    event.preventDefault();
    call.focus();
  } else if (target === all.at(-1) && !shiftKey) {
    // The browser then moves on from the call, although the shown note stands elsewhere in the document.
    call.focus({ preventScroll: true });
  }
}
