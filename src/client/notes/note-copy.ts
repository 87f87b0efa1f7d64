/** Selects the calls of notes. */
export const noteCalls = 'a[role="doc-noteref"]';

/** The call that an event happened at, if at one. */
export function noteCallAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>(noteCalls) ?? undefined;
}

/** The number and the words of the note a call leads to, without ids and ways back; nothing where there is no note. */
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
  return [number, words];
}
