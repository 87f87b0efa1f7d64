/**
 * Names the links from notes to the pages of sources after their sources, in the short form: many have the same count,
 * and a list of links has nothing else. In the HTML these names would weigh more than there is room for.
 */
export function nameRecords(): void {
  for (const link of document.querySelectorAll('.source-record a:not([href^="#"])')) {
    const source = sourceBefore(link)?.cloneNode(true);
    if (!(source instanceof Element)) continue;
    // What only the full form has.
    for (const part of source.querySelectorAll('span:not([class])')) part.remove();
    link.ariaLabel = `${link.textContent}: ${source.textContent}`;
  }
}

function sourceBefore(link: Element): Element | undefined {
  const sources = [...(link.closest('li')?.querySelectorAll('.source') ?? [])];
  return sources.findLast(
    (one) => one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
