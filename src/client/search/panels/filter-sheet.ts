import { part } from '../parts.ts';

/**
 * On a narrow page the facets stand in a sheet over the page, which closes with the number of results. They are the same
 * elements: they move there and back.
 */
export function openFilterSheet(page: HTMLElement): void {
  const [home, facets, body] = ['facets-home', 'facets', 'sheet-body'].map((name) =>
    part(page, name, HTMLElement),
  );
  const sheet = part(page, 'sheet', HTMLDialogElement);
  const heading = part(page, 'results-heading', HTMLElement);
  if (!home || !facets || !body) return;
  part(page, 'filters', HTMLButtonElement).addEventListener('click', () => {
    body.append(facets);
    body.scrollTop = 0;
    sheet.showModal();
  });
  // Also after Escape, and the browser gives the focus back to the button. By then it may have been opened again.
  sheet.addEventListener('close', () => {
    if (!sheet.open) home.append(facets);
  });
  sheet.addEventListener('click', ({ target }) => {
    // What is around the sheet belongs to it.
    if (target === sheet) sheet.close();
  });
  part(page, 'close-sheet', HTMLButtonElement).addEventListener('click', () => sheet.close());
  part(page, 'filters-done', HTMLButtonElement).addEventListener('click', () => {
    sheet.close();
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'nearest' });
  });
  // Where the page grows wide the facets stand beside the results.
  new ResizeObserver(() => {
    if (sheet.open && home.checkVisibility()) sheet.close();
  }).observe(page);
}
