import { isInView, scrollToReadingLine } from '../../passages/reading-line.ts';

// While Chromium looks for words that are not there it waits, then scrolls to the passage once or twice.
const mostCorrections = 2;

/**
 * Brings a part of the page into view, and again where the browser, which looks for the quoted
 * words on its own, goes elsewhere later; until the reader moves.
 */
export function holdView(part: Range | Element, signal: AbortSignal): void {
  scrollToReadingLine(part);
  const reader = new AbortController();
  const until = { signal: AbortSignal.any([signal, reader.signal]), capture: true, passive: true };
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    window.addEventListener(type, () => reader.abort(), until);
  }
  let left = mostCorrections;
  const correct = () => {
    const target = document.querySelector(':target');
    if (left === 0 || isInView(part) || !target || !isInView(target)) return;
    left -= 1;
    scrollToReadingLine(part);
  };
  document.addEventListener('scroll', correct, until);
}
