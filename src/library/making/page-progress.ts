import { progressLine } from '../../model/text/progress-line.ts';

const pause = 2000;

/** How far the making of pages has come: what was expected, what has begun. */
export class PageProgress {
  #expected = 0;
  #begun = 0;
  #write: (line: string) => void;
  #now: () => number;
  #last: number;
  #start: number | undefined;

  constructor(write: (line: string) => void, now: () => number = Date.now) {
    this.#write = write;
    this.#now = now;
    this.#last = now();
  }

  expect(pages: number): void {
    this.#expected += pages;
  }

  /** Says how far it has come, every two seconds. A page nobody announced is one more of the total. */
  begin(): void {
    this.#begun++;
    this.#expected = Math.max(this.#expected, this.#begun);
    const now = this.#now();
    this.#start ??= now;
    if (now - this.#last < pause) return;
    this.#last = now;
    this.#write(progressLine('pages', this.#begun, this.#expected, now - this.#start));
  }
}

const progress = new PageProgress((line) => {
  if (!import.meta.env.DEV) process.stderr.write(line);
});

/** Adds the pages of a route to those a build is about to make. */
export function expectPages<T>(routes: T[]): T[] {
  progress.expect(routes.length);
  return routes;
}

/** Counts a page that is being made; a build says on standard error how far it has come. */
export function countPage(): void {
  progress.begin();
}
