/**
 * Opens the citations of a brief as citations of one of its passages, each to copy: with its number, where it
 * has one, and its address.
 */
export function citePassage(id: string): void {
  const styles = document.querySelector<HTMLElement>('.cite-styles');
  const list = styles?.querySelector('dl')?.cloneNode(true);
  if (!styles || !(list instanceof HTMLElement)) return;
  const { passage = '' } = styles.dataset;
  const close = document.querySelector<HTMLElement>('note-preview')?.dataset['close'] ?? '';
  const number = /^p(\d.*)$/.exec(id)?.[1];
  for (const place of list.querySelectorAll<HTMLElement>('[data-place]')) {
    const words = number === undefined ? '' : (place.dataset['place'] ?? '');
    place.replaceWith(words.replace('{number}', number ?? ''));
  }
  for (const address of list.querySelectorAll('.cite-address')) {
    address.textContent = `${address.textContent ?? ''}#${id}`;
  }
  tellAsides(id, list);
  const heading = number === undefined ? titleOf(styles) : passage.replace('{number}', number);
  show(dialogOf(heading, close, list), styles);
}

// Our own words restate nothing.
function tellAsides(id: string, list: HTMLElement): void {
  const aside = document.getElementById(id)?.closest('aside');
  const { dataset = {} } = document.querySelector<HTMLElement>('sentence-links') ?? {};
  const { note = '' } = dataset;
  if (!aside || note === '') return;
  const own = dataset[aside.className] ?? '';
  for (const words of list.querySelectorAll('bdi')) {
    if (words.textContent?.startsWith(note))
      words.textContent = words.textContent.replace(own === '' ? `${note}.` : note, () => own);
  }
}

// It stands beside what it is made from, so that its buttons are heard there too. What was copied is said in it: it covers the page.
function show(dialog: HTMLDialogElement, { parentElement }: HTMLElement): void {
  const said = document.querySelector('.copy-said');
  const home = said?.parentElement;
  parentElement?.append(dialog);
  if (said) dialog.append(said);
  dialog.addEventListener('close', () => {
    if (said) home?.append(said);
    dialog.remove();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.showModal();
}

function dialogOf(heading: string, close: string, list: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'cite-passage';
  const title = document.createElement('h2');
  title.id = 'cite-passage';
  title.textContent = heading;
  dialog.setAttribute('aria-labelledby', title.id);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  dialog.append(title, list, button);
  return dialog;
}

function titleOf(styles: HTMLElement): string {
  return styles.parentElement?.querySelector('h2')?.textContent?.trim() ?? '';
}
