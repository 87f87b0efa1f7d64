/** The last line of what is shown at the bottom edge: a link to the note or name itself, and a button that closes. */
export function sheetWays(
  call: HTMLAnchorElement,
  words: { go: string; close: string },
): HTMLElement {
  const go = document.createElement('a');
  go.href = call.getAttribute('href') ?? '';
  go.dataset['call'] = call.id;
  go.textContent = words.go;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  const ways = document.createElement('p');
  ways.className = 'note-ways';
  ways.append(go, close);
  return ways;
}
