// A section is current from when its heading has come above this part of the window's height.
const line = '9999999px 0px -65% 0px';

/** `<section-nav>` marks in the contents list it holds the section that is being read. */
export class SectionNav extends HTMLElement {
  #above: IntersectionObserver | undefined;
  #passed = new Set<string>();

  connectedCallback(): void {
    const observer = new IntersectionObserver((entries) => this.#cross(entries), {
      rootMargin: line,
    });
    for (const { hash } of this.#links) {
      const heading = document.getElementById(hash.slice(1));
      if (heading) observer.observe(heading);
    }
    this.#above = observer;
  }

  disconnectedCallback(): void {
    this.#above?.disconnect();
    this.#passed.clear();
  }

  #cross(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#passed.add(`#${target.id}`);
      else this.#passed.delete(`#${target.id}`);
    }
    const current = this.#links.findLast(({ hash }) => this.#passed.has(hash))?.hash;
    for (const link of this.#links) {
      if (link.hash === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  }
}
