/**
 * Puts a list of the sources behind a text for as long as it is printed: there each address stands
 * once, to be typed, and the notes have short forms. Without scripts it stands where a note cites
 * the source first.
 */
export function listSourcesOnPaper(): void {
  const list = document.createElement('section');
  list.className = 'paper-sources';
  const show = (isWanted: boolean) => {
    const foot = document.querySelector('article > footer');
    if (!isWanted) list.remove();
    else if (foot && !list.isConnected) fill(list, foot);
  };
  addEventListener('beforeprint', () => show(true));
  addEventListener('afterprint', () => show(false));
  matchMedia('print').addEventListener('change', ({ matches }) => show(matches));
}

function fill(list: HTMLElement, foot: Element): void {
  const heading = document.createElement('h2');
  heading.className = 'list-heading';
  heading.textContent = foot.getAttribute('data-sources');
  const printed = new Set<string>();
  const lines = [sources, links]
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .map((cited) => lineOf(cited, printed))
    .filter((line) => line !== undefined);
  const { compare } = new Intl.Collator(document.documentElement.lang, { ignorePunctuation: true });
  lines.sort((one, other) => compare(one.textContent, other.textContent));
  list.replaceChildren(heading, ...lines);
  if (lines.length > 0) foot.before(list);
}

const sources = '.notes .source, .further-reading li > p:not([class])';
const links = '.restated-from [rel], .prose a[href^="http"]:not([rel])';

// Nothing for what is listed already, and for an address that the text itself says.
function lineOf(cited: Element, printed: Set<string>): HTMLElement | undefined {
  const line = document.createElement('p');
  const copy = document.importNode(cited, true);
  line.append(...(copy.matches('a') ? [copy] : copy.childNodes));
  const found = [...line.querySelectorAll('a')];
  // As it is written, with the letters for which `href` has percent signs.
  const addresses = found.map((link) => link.getAttribute('href') ?? '');
  const fresh = addresses.filter((address) => !printed.has(address));
  if (found.length > 0 && fresh.length === 0) return undefined;
  for (const link of found) link.replaceWith(...link.childNodes);
  for (const address of fresh) {
    printed.add(address);
    if (line.textContent === address) return undefined;
    const shown = document.createElement('bdi');
    shown.dir = 'ltr';
    shown.textContent = address;
    line.append(' ', shown);
  }
  return line;
}
