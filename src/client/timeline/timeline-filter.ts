import { filedKinds, isFiled, wantedIn } from './filed-under.ts';

/**
 * `<timeline-filter hidden data-shown>` shows of the events on its page only those of a region, a topic or a brief, as the
 * address says (`?region=syria&topic=peace-process`), and writes what is chosen there. Its words are in its attributes
 * and elements.
 */
export class TimelineFilter extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const chosen = new URLSearchParams(location.search);
    for (const select of this.querySelectorAll('select')) {
      const value = chosen.get(select.name) ?? '';
      // Something that no event has is not there to choose; it stays what was asked for.
      if (![...select.options].some((option) => option.value === value) && value !== '') {
        select.add(new Option(value, value));
      }
      select.value = value;
    }
    this.addEventListener('change', () => this.#choose());
    this.#part('reset').addEventListener('click', () => this.#reset());
    this.#show();
  }

  #choose(): void {
    const url = new URL(location.href);
    for (const { name, value } of this.querySelectorAll('select')) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    this.#goTo(url);
  }

  #reset(): void {
    const url = new URL(location.href);
    for (const kind of filedKinds) url.searchParams.delete(kind);
    for (const select of this.querySelectorAll('select')) select.value = '';
    this.#goTo(url);
    this.querySelector('select')?.focus();
  }

  #goTo(url: URL): void {
    history.replaceState(history.state, '', url);
    this.#show();
  }

  #show(): void {
    const wanted = wantedIn(location.search);
    const events = [...document.querySelectorAll<HTMLElement>('[data-filed-under]')];
    for (const event of events) event.hidden = !isFiled(event.dataset['filedUnder'] ?? '', wanted);
    for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-filed-under]:not([hidden])');
    }
    for (const year of document.querySelectorAll<HTMLElement>('[data-year]')) {
      const heading = document.getElementById(`year-${year.dataset['year'] ?? ''}`);
      year.hidden = heading?.closest<HTMLElement>('[data-group]')?.hidden ?? false;
    }
    const shown = events.filter(({ hidden }) => !hidden).length;
    this.#part('shown').textContent = (this.dataset['shown'] ?? '')
      .replace('{shown}', String(shown))
      .replace('{total}', String(events.length));
    this.#part('of-brief').hidden = !wanted.some((one) => one.startsWith('brief:'));
    this.#part('reset').hidden = wanted.length === 0;
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found) return found;
    throw new Error(`Unexpected page: no part \`${name}\` of the timeline's filter`);
  }
}
