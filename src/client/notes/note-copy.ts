/** Selects the calls of notes. */
export const noteCalls = 'a[role="doc-noteref"]';

/** The call that an event happened at, if at one. */
export function noteCallAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>(noteCalls) ?? undefined;
}

/** The number and the words of the note a call leads to, without ids, ways back and stops of Tab of its own; nothing where there is no note. */
export function copyNote(call: HTMLAnchorElement): HTMLElement[] {
  const note = document.getElementById(call.hash.slice(1));
  if (!note) return [];
  const number = document.createElement('span');
  number.className = 'note-number';
  number.textContent = call.textContent;
  const words = document.createElement('div');
  words.className = 'note-words';
  words.append(...document.importNode(note, true).childNodes);
  for (const link of words.querySelectorAll('.note-backlinks')) link.remove();
  for (const element of words.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const box of words.querySelectorAll('[tabindex]')) box.removeAttribute('tabindex');
  return [number, words];
}

/** Puts sources that are named by their short form into full, as the note that first cites them has them. */
export function citeInFull(words: readonly HTMLElement[]): void {
  const sources = document.querySelectorAll('.notes .source');
  for (const short of words.flatMap((one) => [...one.querySelectorAll('[data-source]')])) {
    const full = sources[Number(short.getAttribute('data-source'))];
    if (full) short.replaceWith(document.importNode(full, true));
  }
}
