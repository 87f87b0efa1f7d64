import { fold } from '../../../model/text/fold.ts';

/** The boxes that shorten long lists of values; a chosen value stays in view, and so does what a value lies within. */
export function openNarrowLists(form: HTMLFormElement): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-part="narrow"]')) {
    const rows = [...(box.closest('fieldset')?.querySelectorAll('li') ?? [])];
    box.addEventListener('input', () => narrow(rows, box.value));
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
  }
}

function narrow(rows: readonly HTMLLIElement[], text: string): void {
  const wanted = fold(text);
  let depthShown = 0;
  // From the end: what lies within a row comes after it in the list, and must be decided first.
  for (const row of rows.toReversed()) {
    const depth = Number(row.dataset['depth'] ?? 0);
    const isHome = depth < depthShown;
    const isWanted = fold(row.querySelector('label')?.textContent ?? '').includes(wanted);
    const isChosen = row.querySelector('input')?.checked ?? false;
    row.hidden = !isHome && !isWanted && !isChosen;
    if (!row.hidden || depth < depthShown) depthShown = depth;
  }
}
