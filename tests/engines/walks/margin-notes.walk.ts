import { expect } from '@playwright/test';
import { going, walk } from '../drive/walk.ts';
import { briefs } from '../pages.ts';

for (const { language, path } of briefs) {
  walk(
    `notes in the margin of 1,440 px: whole, apart, beside the text, in the window (${language})`,
    going(async (page) => {
      await page.resize(1440, 900);
      await page.open(path);
      await page.shown('.margin-note');
      const { notes, article, whole } = await page.read(measure);
      expect(whole).toBeGreaterThanOrEqual(34);
      expect(notes.length).toBeGreaterThan(20);
      for (const [index, note] of notes.entries()) {
        const before = notes[index - 1];
        if (before) expect(note.top).toBeGreaterThanOrEqual(before.bottom - 1);
        expect(note.left >= article.right || note.right <= article.left).toBe(true);
        expect(note.left).toBeGreaterThanOrEqual(0);
        expect(note.right).toBeLessThanOrEqual(1440);
      }
      await page.hover('.note-call a');
      await page.shown('.margin-note[data-marked]');
      expect(await page.text('.margin-note[data-marked] .note-number')).toBe(
        await page.text('.note-call a'),
      );
    }),
  );
}

function measure() {
  const boxOf = (element: Element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return { top, bottom, left, right };
  };
  const article = document.querySelector('article[data-pagefind-body]');
  if (!article) throw new Error('no article');
  const notes = [...document.querySelectorAll('.margin-note:not([data-beyond])')].map(boxOf);
  const whole = document.querySelectorAll('.margin-note:not([data-beyond], [data-cut])').length;
  return { whole, notes: notes.sort((one, other) => one.top - other.top), article: boxOf(article) };
}
