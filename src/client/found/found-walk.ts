import { fill } from '../../model/language/plural.ts';
import { passageOf } from '../passages/passages.ts';
import { scrollToReadingLine } from '../passages/reading-line.ts';
import { focusPassage, openAround } from '../passages/target-focus.ts';
import { isTab } from '../tab-key.ts';
import type { FoundBar } from './found-bar.ts';
import type { FoundMark } from './read-marks.ts';

// What closes with Escape says so by this attribute.
const openLayers = '[data-closes-on-escape]:not([hidden], [popover]:not(:popover-open))';

// Characters on either side of a mark that are spoken with it.
const around = 60;

/** The way through the marks: which one is current, shown by highlights that change nothing in the page. */
export class FoundWalk {
  #marks: FoundMark[];
  #at: number;
  #hasMoved = false;
  #hasEntered = false;
  #bar: FoundBar | undefined;
  #position = '';
  #listening = new AbortController();

  constructor(marks: FoundMark[]) {
    this.#marks = marks;
    this.#at = firstFrom(marks);
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#press(event), { signal, capture: true });
    const all = new Highlight(...marks.map(({ range }) => range));
    // The words that a link quotes are shown over these.
    all.priority = -2;
    CSS.highlights.set('found', all);
    this.#draw();
  }

  /** Gives it the bar that shows the position, `{number} of {total}`. */
  attach(bar: FoundBar, host: Element, position: string): void {
    if (this.#listening.signal.aborted) return;
    this.#bar = bar;
    this.#position = position;
    bar.open(host);
    this.#draw();
  }

  /** Goes to the next mark or the one before, round at the ends. */
  move(step: 1 | -1): void {
    // The first movement leads to the mark that is current already, where the reader has not seen it.
    const isUnseen = !this.#hasMoved && !isWellInView(this.#marks[this.#at]);
    const { length } = this.#marks;
    if (!isUnseen) this.#at = (this.#at + step + length) % length;
    this.#hasMoved = true;
    const mark = this.#marks[this.#at];
    if (mark) bringIntoView(mark);
    this.#draw();
  }

  /** Takes bar and marks away. */
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
    this.#bar?.say(fill(this.#position, values), wordsAround(mark));
  }

  // The first Tab leads into the bar, and Tab out of the bar to the current mark.
  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && !isForAnother(event.target)) {
      this.close();
    } else if (isTab(event) && this.#bar && this.#isWayIn(event, this.#bar)) {
      event.preventDefault();
      this.#hasEntered = true;
      this.#bar.enter();
    } else if (isTab(event) && this.#bar?.hasFocus && this.#bar.isAtEdge(event.shiftKey)) {
      if (event.shiftKey) event.preventDefault();
      this.#leave();
    }
  }

  #isWayIn({ shiftKey }: KeyboardEvent, bar: FoundBar): boolean {
    if (shiftKey || this.#hasEntered || bar.hasFocus || isOtherOpen()) return false;
    const active = document.activeElement;
    return active === document.body || active?.matches('article [tabindex="-1"]') === true;
  }

  #leave(): void {
    const within = this.#marks[this.#at]?.within;
    if (within) focusPassage(within);
  }
}

function firstFrom(marks: readonly FoundMark[]): number {
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

function bringIntoView(mark: FoundMark): void {
  openAround(mark.within);
  if (isWellInView(mark)) return;
  scrollToReadingLine(mark.range);
}

// Above the bar at the foot of the window.
function isWellInView(mark: FoundMark | undefined): boolean {
  if (!mark) return false;
  const { top, bottom } = mark.range.getBoundingClientRect();
  return top > 0 && bottom < innerHeight * 0.85 && bottom > top;
}

// What lies over the page, and search fields, also close with Escape, and come first.
function isForAnother(target: EventTarget | null): boolean {
  return isOtherOpen() || (target instanceof Element && target.matches('input, select, textarea'));
}

function isOtherOpen(): boolean {
  return document.querySelector(openLayers) !== null;
}

function wordsAround({ range, within }: FoundMark): string {
  const before = document.createRange();
  before.selectNodeContents(within);
  const after = before.cloneRange();
  before.setEnd(range.startContainer, range.startOffset);
  after.setStart(range.endContainer, range.endOffset);
  const start = before.toString().slice(-around).replace(/^\S*/, '');
  const end = after.toString().slice(0, around).replace(/\S*$/, '');
  return `${start}${range.toString()}${end}`.trim();
}
