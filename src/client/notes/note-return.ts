import { noteCallAt } from './note-copy.ts';

/** Marks, on the way from a call to its note, the note's link back to that very call. */
export function markWayBack(): void {
  document.addEventListener('click', ({ target }) => {
    const way = target instanceof Element ? target.closest<HTMLElement>('[data-call]') : null;
    const call = way?.dataset['call'] ?? noteCallAt(target)?.id;
    if (call === undefined) return;
    for (const link of document.querySelectorAll('.note-backlinks a')) {
      const back = link.getAttribute('href') === `#${call}` && link.matches(':not(:only-child)');
      if (back) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  });
}
