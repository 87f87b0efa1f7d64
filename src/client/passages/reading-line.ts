// Words are brought to this share of the window's height: near enough to the top to read on from there.
const readingLine = 0.3;

/** Scrolls until a part of the page stands at the reading line, and is seen in whatever else scrolls around it. */
export function scrollToReadingLine(part: Range | Element): void {
  const element = part instanceof Range ? part.startContainer.parentElement : part;
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top } = part.getBoundingClientRect();
  scrollBy({ top: top - innerHeight * readingLine, behavior: 'instant' });
}

/** Whether some of a part of the page is in the window. */
export function isInView(part: Range | Element): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
