const permalinks = 'a.section-link, a.passage-link';
const shownFor = 3000;
const roomForWords = 40;

/**
 * `<copy-link data-copied="Link copied">` around an article: a plain click on the link of a section
 * or passage also copies its full address, and says so beside the link once that has worked.
 *
 * Others that copied something send a `copied` event from where it is to be said, with the words.
 */
export class CopyLink extends HTMLElement {
  #listening = new AbortController();
  #timer: number | undefined;
  #saying: HTMLElement | undefined;
  #beside: HTMLElement | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#saying = document.createElement('p');
    this.#saying.className = 'copy-said';
    this.#saying.setAttribute('role', 'status');
    this.append(this.#saying);
    this.addEventListener('click', (event) => void this.#click(event), { signal });
    this.addEventListener('copied', (event) => this.#told(event), { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#say('');
    this.#saying?.remove();
  }

  async #click(event: MouseEvent): Promise<void> {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element && event.target.closest(permalinks);
    if (!(link instanceof HTMLAnchorElement)) return;
    this.#say('');
    try {
      await navigator.clipboard.writeText(location.href.replace(/[?#].*/, '') + link.hash);
    } catch {
      return;
    }
    this.#say(this.dataset['copied'] ?? '', link);
  }

  #told(event: Event): void {
    if (!(event instanceof CustomEvent && event.target instanceof HTMLElement)) return;
    this.#say(String(event.detail), event.target);
  }

  #say(words: string, link?: HTMLElement): void {
    clearTimeout(this.#timer);
    this.#beside?.style.removeProperty('anchor-name');
    link?.style.setProperty('anchor-name', '--copied-link');
    this.#beside = link;
    if (this.#saying) {
      const top = link?.getBoundingClientRect().top ?? 0;
      this.#saying.toggleAttribute('data-below', top < roomForWords);
      this.#saying.textContent = words;
    }
    if (words) this.#timer = window.setTimeout(() => this.#say(''), shownFor);
  }
}
