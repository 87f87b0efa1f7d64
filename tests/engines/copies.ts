import type { WalkPage } from './drive/walk-page.ts';

/**
 * Writes what is copied from now on, and is not refused, to the page's root element: the clipboard
 * itself cannot be read in every engine.
 */
export async function rememberCopies(page: WalkPage): Promise<void> {
  await page.read(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      document.documentElement.dataset['copied'] = text;
    };
  });
}
