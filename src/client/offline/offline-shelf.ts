import {
  bytesOf,
  type Choice,
  chosenFiles,
  type OfflineList,
} from '../../model/files/offline-list.ts';
import { dropChoice, fetchList, isSame, keepFiles } from './keep-files.ts';
import { dropAll, type Kept, readKept } from './kept-store.ts';
import { fetchTitle } from './fetch-title.ts';
import { sizeWords } from './size-words.ts';

/**
 * `<offline-shelf hidden data-base data-list data-worker>` offers to keep the page named in the address, the search and
 * the whole site, with their sizes; lists what is kept, and lets one or all of it go. Its words are in its `data-` attributes
 * and elements.
 */
export class OfflineShelf extends HTMLElement {
  #list: OfflineList | undefined;

  connectedCallback(): void {
    this.hidden = false;
    this.#part('remove').addEventListener('click', () => void this.#removeAll());
    void this.#open();
  }

  async #open(): Promise<void> {
    // Shown in the place of a page that was not kept, whose address stays.
    this.#part('missing').hidden =
      location.pathname === new URL(this.#word('own'), location.href).pathname;
    if (!('serviceWorker' in navigator && 'caches' in globalThis && 'locks' in navigator)) {
      this.#say(this.#word('unsupported'));
      return;
    }
    try {
      this.#list = await fetchList(this.#word('list'));
    } catch {
      this.#say(this.#part('missing').hidden ? this.#word('unavailable') : '');
    }
    await this.#show();
  }

  async #show(): Promise<void> {
    const kept = await readKept(this.#word('base'));
    await this.#showOffers(kept);
    this.#showKept(kept);
  }

  async #showOffers(kept: Kept | undefined): Promise<void> {
    const list = this.#list;
    const choices = list ? await this.#choices(list) : [];
    this.#part('offer').hidden = choices.length === 0;
    const rows = choices.map((choice) => {
      const row = this.#row('offer-row', choice, list ? bytesOf(chosenFiles(choice, list)) : 0);
      const button = row.querySelector('button');
      const isKept = kept?.choices.some((one) => isSame(one, choice)) ?? false;
      if (isKept) button?.replaceWith(this.#word('is-kept'));
      button?.setAttribute('aria-label', this.#fill('keep-named', { title: choice.title }));
      button?.addEventListener('click', () => void this.#keep(choice));
      return row;
    });
    this.#part('offers').replaceChildren(...rows);
  }

  #showKept(kept: Kept | undefined): void {
    const choices = kept?.choices ?? [];
    const rows = choices.map((choice) => {
      const row = this.#row('kept-row', choice);
      const button = row.querySelector('button');
      button?.setAttribute('aria-label', this.#fill('remove-named', { title: choice.title }));
      button?.addEventListener('click', () => void this.#remove(choice, choices.length === 1));
      return row;
    });
    this.#part('kept').replaceChildren(...rows);
    this.#part('nothing').hidden = choices.length > 0;
    this.#part('remove').hidden = choices.length === 0;
  }

  async #choices(list: OfflineList): Promise<Choice[]> {
    const asked = new URLSearchParams(location.search).get('keep');
    const own = { address: this.#word('own'), list: this.#word('list') };
    const isThere = list.pages.some(({ file: [address] }) => address === asked);
    const title = asked !== null && isThere ? await fetchTitle(asked) : undefined;
    return [
      ...(asked !== null && title
        ? [{ ...own, kind: 'page' as const, address: asked, title }]
        : []),
      { ...own, kind: 'search', title: this.#word('search') },
      { ...own, kind: 'site', title: this.#word('site') },
    ];
  }

  #row(template: string, { kind, address, title }: Choice, bytes?: number): HTMLElement {
    const source = this.querySelector<HTMLTemplateElement>(`template[data-row="${template}"]`);
    const row = source?.content.firstElementChild?.cloneNode(true);
    if (!(row instanceof HTMLElement)) throw new Error(`no template ${template}`);
    const name = row.querySelector('bdi') ?? row;
    name.textContent = title;
    const size = row.querySelector('[data-part="size"]');
    if (size && bytes !== undefined) size.textContent = sizeWords(bytes, this.#language());
    if (kind !== 'page') return row;
    const link = document.createElement('a');
    link.href = address;
    link.append(...name.childNodes);
    name.append(link);
    return row;
  }

  async #keep(choice: Choice): Promise<void> {
    const { title } = choice;
    const base = this.#word('base');
    for (const button of this.querySelectorAll('button')) button.disabled = true;
    const { serviceWorker } = navigator;
    const before = await readKept(base);
    try {
      await serviceWorker.register(this.#word('worker'), { scope: base, updateViaCache: 'none' });
      await keepFiles(base, [choice], (done, total) => {
        this.#say(this.#fill('keeping', { title, done: String(done), total: String(total) }));
      });
      this.#say(this.#fill('done', { title }));
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.#say(this.#word(isFull ? 'full' : 'failed'));
      if (!before) await this.#unregister();
    }
    for (const button of this.querySelectorAll('button')) button.disabled = false;
    await this.#show();
  }

  async #remove(choice: Choice, isLast: boolean): Promise<void> {
    if (isLast) return this.#removeAll();
    try {
      await dropChoice(this.#word('base'), choice);
      this.#say(this.#fill('removed-one', { title: choice.title }));
    } catch {
      this.#say(this.#word('not-removed'));
    }
    await this.#show();
    this.#part('kept').querySelector('button')?.focus();
  }

  async #removeAll(): Promise<void> {
    await this.#unregister();
    this.#say(this.#word('removed'));
    await this.#show();
  }

  async #unregister(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration(this.#word('base'));
    await registration?.unregister();
    await dropAll(this.#word('base'));
  }

  #language(): string {
    return document.documentElement.lang;
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`no part ${name}`);
    return part;
  }

  #word(name: string): string {
    return this.getAttribute(`data-${name}`) ?? '';
  }

  #fill(name: string, values: Readonly<Record<string, string>>): string {
    return this.#word(name).replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  }
}
