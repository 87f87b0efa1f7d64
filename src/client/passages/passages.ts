const headings = 'h2, h3, h4';

/** The passages and headings of a text that have an address, in document order. */
export function passagesIn(around: ParentNode): Element[] {
  return [
    ...around.querySelectorAll(
      `.prose :is(p, li, table, figure, pre)[id], .prose .section-heading > :is(${headings})[id]`,
    ),
  ].filter(({ id, localName }) => /^h[2-4]$/.test(localName) || /^p\d+[a-z]*$/.test(id));
}

/** The passage or heading that an address leads to: of a retired id the one that took it over. */
export function passageOf(target: Element): Element {
  const withoutPassage = target.closest('.retired-ids');
  if (withoutPassage || !target.matches('.passage-marks a')) return withoutPassage ?? target;
  const heading = target.closest('.section-heading')?.querySelector(headings);
  return heading ?? target.closest('[id]:not(a, span)') ?? target;
}

/** The passage or heading that a node of the text stands in. */
export function passageAt(node: Node | undefined): HTMLElement | undefined {
  const around = node instanceof Element ? node : node?.parentElement;
  return around?.closest<HTMLElement>('.prose [id]:not(a, span)') ?? undefined;
}
