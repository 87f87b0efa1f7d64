import { themeKey } from './theme-script.ts';

/**
 * `<theme-choice hidden>` holds radio buttons with the values `light`, `dark` and `system`; it shows
 * itself, and keeps and applies what is chosen.
 */
export class ThemeChoice extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('change', (event) => this.#change(event), { signal });
    window.addEventListener('storage', ({ key }) => key === themeKey && this.#show(), { signal });
    this.#show();
    this.hidden = false;
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #change({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    applyTheme(target.value);
    try {
      if (target.value === 'system') localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, target.value);
    } catch {
      // Where nothing may be stored, the choice holds for this page.
    }
  }

  #show(): void {
    const theme = storedTheme();
    applyTheme(theme);
    for (const radio of this.querySelectorAll('input')) radio.checked = radio.value === theme;
  }
}

function applyTheme(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

function storedTheme(): string {
  try {
    const stored = localStorage.getItem(themeKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}
