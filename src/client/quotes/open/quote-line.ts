/**
 * Says something at the beginning of a passage until the signal, in the one line there is for it:
 * the passage has the focus, so it is also read out.
 */
export function addQuoteLine(passage: Element, words: string, signal: AbortSignal): HTMLElement {
  const line = document.createElement('span');
  line.className = 'quote-line';
  line.setAttribute('role', 'status');
  signal.addEventListener('abort', () => line.remove());
  const heading = passage.closest('.section-heading');
  if (heading) heading.after(line);
  else beginningOf(passage).prepend(line);
  line.textContent = words;
  return line;
}

function beginningOf(passage: Element): Element {
  if (passage.matches('table')) return passage.querySelector('caption') ?? passage;
  const first = passage.matches('li') ? passage.querySelector(':scope > p:first-of-type') : null;
  return first ?? passage;
}
