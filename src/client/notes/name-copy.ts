/** What a name's own page says of it in a line, for whoever comes to a link to it; fails where the page cannot be had. */
export async function copyName(link: HTMLAnchorElement): Promise<HTMLElement[]> {
  const page = await pageAt(link.pathname);
  const title = page.querySelector('main h1');
  const line = page.querySelector('.standfirst');
  if (!title || !line) throw new Error(`${link.pathname} is no page of a name`);
  const words = document.createElement('div');
  words.className = 'note-words';
  // What the link to the page is called, in place of `Go to note`.
  words.dataset['go'] =
    page.querySelector<HTMLElement>('[data-go]')?.dataset['go'] ?? title.textContent;
  words.append(paragraphOf(title, 'b'), paragraphOf(line, 'span'), ...sharedIn(page, link.hash));
  return [words];
}

// Asked for once: a reader comes by a name again and again.
const pages = new Map<string, Promise<Document>>();

function pageAt(path: string): Promise<Document> {
  const page = pages.get(path) ?? fetchPage(path);
  pages.set(path, page);
  page.catch(() => pages.delete(path));
  return page;
}

async function fetchPage(path: string): Promise<Document> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function paragraphOf(element: Element, tag: 'b' | 'span'): HTMLElement {
  const paragraph = document.createElement('p');
  const words = document.createElement(tag);
  for (const name of ['lang', 'dir']) {
    const value = element.getAttribute(name);
    if (value !== null) words.setAttribute(name, value);
  }
  words.textContent = element.textContent.trim();
  paragraph.append(words);
  return paragraph;
}

// Of words that several names have, whom else they may mean.
function sharedIn(page: Document, hash: string): Node[] {
  const shared = hash === '' ? null : page.getElementById(hash.slice(1));
  return [...(shared?.querySelectorAll(':scope > div') ?? [])].map((one) =>
    document.importNode(one, true),
  );
}
