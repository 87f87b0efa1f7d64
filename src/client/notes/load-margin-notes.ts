const name = 'margin-notes';

/** Loads the notes in the margin once the window is wide enough for them. */
export function loadMarginNotes(): void {
  const width = getComputedStyle(document.documentElement).getPropertyValue('--breakpoint-margin');
  const margin = matchMedia(`(width >= ${width})`);
  const load = async () => {
    if (!margin.matches || customElements.get(name)) return;
    const { MarginNotes } = await import('./margin-notes.ts');
    if (!customElements.get(name)) customElements.define(name, MarginNotes);
  };
  // Where it cannot be loaded, the preview shows every note.
  const tryToLoad = () => void load().catch(() => undefined);
  margin.addEventListener('change', tryToLoad);
  tryToLoad();
}
