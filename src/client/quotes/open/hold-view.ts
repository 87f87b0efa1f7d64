// Chromium goes on looking for absent words for a moment, and then once to the passage.
const mostCorrections = 2;

/**
 * Brings a place of the page into view, and again where the browser, which looks for the quoted
 * words on its own, goes elsewhere later; until the reader moves.
 */
export function holdView(place: Range | Element, signal: AbortSignal): void {
  bringIntoView(place);
  const reader = new AbortController();
  const until = { signal: AbortSignal.any([signal, reader.signal]), capture: true, passive: true };
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    window.addEventListener(type, () => reader.abort(), until);
  }
  let left = mostCorrections;
  const correct = () => {
    const target = document.querySelector(':target');
    if (left === 0 || isInView(place) || !target || !isInView(target)) return;
    left -= 1;
    bringIntoView(place);
  };
  document.addEventListener('scroll', correct, until);
}

function bringIntoView(place: Range | Element): void {
  const element = place instanceof Range ? place.startContainer.parentElement : place;
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top } = place.getBoundingClientRect();
  window.scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
}

function isInView(place: Range | Element): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
