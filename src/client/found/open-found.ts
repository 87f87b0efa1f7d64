import { fetchSearchWords } from '../search-box/fetch-search-words.ts';
import { FoundBar } from './found-bar.ts';
import { FoundWalk } from './found-walk.ts';
import { readMarks } from './read-marks.ts';

/** Marks words in the article, and opens the bar that leads from one to the next. */
export async function openFound(sought: readonly string[]): Promise<void> {
  const article = document.querySelector('article');
  const search = document.querySelector<HTMLFormElement>('.site-search form')?.action;
  if (!article || search === undefined || !('highlights' in CSS)) return;
  const marks = readMarks(article, sought);
  if (marks.length === 0) return;
  const walk = new FoundWalk(marks);
  // Without its words there is no bar; Escape takes the marks away all the same.
  const words = await fetchSearchWords(search).catch(() => undefined);
  if (!words) return;
  const { found } = words;
  const bar = new FoundBar(found, {
    previous: () => walk.move(-1),
    next: () => walk.move(1),
    close: () => walk.close(),
  });
  walk.attach(bar, article, found.position);
}
