import { fill } from '../../model/plural.ts';
import { fetchSearchWords } from '../fetch-search-words.ts';
import { focusPassage, openAround } from '../target-focus.ts';
import { passageOf } from '../passages.ts';
import { FoundBar } from './found-bar.ts';
import { type PlacedMark, readMarks } from './read-marks.ts';

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
  walk.attach(bar, article, found.place);
}

/** The way through the marks: which one is current, shown by highlights that change nothing in the page. */
class FoundWalk {
  #marks: PlacedMark[];
  #at: number;
  #hasMoved = false;
  #hasEntered = false;
  #bar: FoundBar | undefined;
  #place = '';
  #listening = new AbortController();

  constructor(marks: PlacedMark[]) {
    this.#marks = marks;
    this.#at = firstFrom(marks);
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    const all = new Highlight(...marks.map(({ range }) => range));
    // The words that a link quotes are shown over these.
    all.priority = -2;
    CSS.highlights.set('found', all);
    this.#draw();
  }

  attach(bar: FoundBar, host: Element, place: string): void {
    if (this.#listening.signal.aborted) return;
    this.#bar = bar;
    this.#place = place;
    bar.open(host);
    this.#draw();
  }

  move(step: 1 | -1): void {
    // The first movement leads to the mark that is current already, where the reader has not seen it.
    const isUnseen = !this.#hasMoved && !isInView(this.#marks[this.#at]);
    const { length } = this.#marks;
    if (!isUnseen) this.#at = (this.#at + step + length) % length;
    this.#hasMoved = true;
    const mark = this.#marks[this.#at];
    if (mark) bringIntoView(mark);
    this.#draw();
  }

  close(): void {
    if (this.#bar?.hasFocus) this.#leave();
    this.#listening.abort();
    this.#bar?.remove();
    CSS.highlights.delete('found');
    CSS.highlights.delete('found-current');
  }

  #draw(): void {
    const mark = this.#marks[this.#at];
    if (!mark) return;
    const current = new Highlight(mark.range);
    current.priority = -1;
    CSS.highlights.set('found-current', current);
    const values = { number: this.#at + 1, total: this.#marks.length };
    this.#bar?.say(fill(this.#place, values), wordsAround(mark));
  }

  // The first Tab leads into the bar, and the last one on from the mark that is current.
  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && !isForAnother(event.target)) {
      this.close();
    } else if (event.key === 'Tab' && this.#bar && this.#isWayIn(event, this.#bar)) {
      event.preventDefault();
      this.#hasEntered = true;
      this.#bar.enter();
    } else if (event.key === 'Tab' && this.#bar?.hasFocus && this.#bar.isAtEdge(event.shiftKey)) {
      if (event.shiftKey) event.preventDefault();
      this.#leave();
    }
  }

  #isWayIn({ shiftKey }: KeyboardEvent, bar: FoundBar): boolean {
    if (shiftKey || this.#hasEntered || bar.hasFocus) return false;
    const active = document.activeElement;
    return active === document.body || active?.matches('article [tabindex="-1"]') === true;
  }

  #leave(): void {
    const within = this.#marks[this.#at]?.within;
    if (within) focusPassage(within);
  }
}

function firstFrom(marks: readonly PlacedMark[]): number {
  const named = document.getElementById(location.hash.slice(1));
  if (!named) return 0;
  const target = passageOf(named);
  const at = marks.findIndex(
    ({ within }) =>
      target.contains(within) ||
      (target.compareDocumentPosition(within) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return Math.max(0, at);
}

function bringIntoView(mark: PlacedMark): void {
  openAround(mark.within);
  if (isInView(mark)) return;
  const { top } = mark.range.getBoundingClientRect();
  scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
}

function isInView(mark: PlacedMark | undefined): boolean {
  if (!mark) return false;
  const { top, bottom } = mark.range.getBoundingClientRect();
  return top > 0 && bottom < innerHeight * 0.85 && bottom > top;
}

// A preview, a toolbar and a search field close with the same key, and come first.
function isForAnother(target: EventTarget | null): boolean {
  const field = target instanceof Element && target.closest('input, select, textarea');
  return field !== false && field !== null
    ? true
    : document.querySelector('.quote-toolbar:not([hidden]), .note-preview:not([hidden])') !== null;
}

function wordsAround({ range, within }: PlacedMark): string {
  const around = range.cloneRange();
  const reach = 60;
  around.setStart(within, 0);
  const before = around.toString().slice(0, -range.toString().length || undefined);
  around.selectNodeContents(within);
  around.setStart(range.endContainer, range.endOffset);
  const words = [before.slice(-reach).replace(/^\S*\s/, ''), range.toString()];
  return [
    ...words,
    around
      .toString()
      .slice(0, reach)
      .replace(/\s\S*$/, ''),
  ].join('');
}
