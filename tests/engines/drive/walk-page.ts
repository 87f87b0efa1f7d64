import { can } from './cannot.ts';
import type { Driver, EngineName } from './engine.ts';

// A limit for what never comes, not a measure: it holds on a machine that is busy with other work.
const longest = 20_000;
const pause = 40;

/** A page as a reader has it, in any engine. Elements are named by selectors, the first of several is meant. */
export class WalkPage {
  readonly engine: EngineName;
  #driver: Driver;
  #base: string;

  constructor(engine: EngineName, driver: Driver, base: string) {
    this.engine = engine;
    this.#driver = driver;
    this.#base = base;
  }

  /** Opens an address below that of the site, and waits until it is loaded. */
  async open(path: string): Promise<void> {
    await this.#driver.open(new URL(path, this.#base).href);
    await this.until('the page is loaded', () => document.readyState === 'complete');
  }

  /** What a function says that is run in the page; it must not reach for anything around it. */
  read<R>(run: () => R): Promise<R>;
  read<A, R>(run: (given: A) => R, given: A): Promise<R>;
  read<A, R>(run: (given: A) => R, given?: A): Promise<R> {
    return this.#driver.evaluate(run, given as A);
  }

  /** Waits until a function that is run in the page says something other than nothing or no, and has it. */
  async until<R>(what: string, run: () => R): Promise<NonNullable<R>>;
  async until<A, R>(what: string, run: (given: A) => R, given: A): Promise<NonNullable<R>>;
  async until<A, R>(what: string, run: (given: A) => R, given?: A): Promise<NonNullable<R>> {
    const start = performance.now();
    let failure: unknown;
    // Asked twice at least: a question that a page took with it may have cost all the time.
    for (let asked = 0; asked < 2 || performance.now() - start < longest; asked++) {
      try {
        const answer = await this.#driver.evaluate(run, given as A);
        if (answer) return answer;
        failure = undefined;
      } catch (error) {
        // A page that is being left takes the question with it; one that hangs answers no other either.
        if (isGone(error)) throw error;
        failure = error;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    const place = await this.#driver.evaluate(tellPlace, undefined).catch(String);
    throw new Error(`never came: ${what}; ${place}`, { cause: failure });
  }

  /** Waits until an element is there, shown or not. */
  async there(selector: string): Promise<void> {
    await this.until(`${selector} is there`, (it) => document.querySelector(it) !== null, selector);
  }

  /** Waits until an element is shown. */
  async shown(selector: string): Promise<void> {
    await this.until(
      `${selector} is shown`,
      (it) => document.querySelector(it)?.checkVisibility({ visibilityProperty: true }),
      selector,
    );
  }

  /** Waits until an element is not shown, or not there. */
  async hidden(selector: string): Promise<void> {
    await this.until(
      `${selector} is hidden`,
      (it) => !document.querySelector(it)?.checkVisibility({ visibilityProperty: true }),
      selector,
    );
  }

  /** Waits until the focus is on the first element of a selector. */
  async focused(selector: string): Promise<void> {
    await this.until(
      `${selector} has the focus`,
      (it) =>
        document.activeElement !== null && document.activeElement === document.querySelector(it),
      selector,
    );
  }

  /** Waits until the address ends so. */
  async at(ending: string): Promise<void> {
    await this.until(
      `an address that ends in ${ending}`,
      (it) => location.href.endsWith(it),
      ending,
    );
  }

  /** The text of an element, its white space folded. */
  text(selector: string): Promise<string> {
    return this.read(
      (it) => document.querySelector(it)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      selector,
    );
  }

  /** Sets the size of what is inside the window, and waits until it is so. */
  async resize(width: number, height: number): Promise<void> {
    await this.#driver.resize(width, height);
    await this.until(
      `a window of ${width} × ${height}`,
      ([w, h]) => innerWidth === w && innerHeight === h,
      [width, height] as const,
    );
  }

  async hover(selector: string): Promise<void> {
    const { x, y } = await this.#pointOf(selector);
    await this.#driver.moveTo(x, y);
  }

  /** Takes the mouse to the corner of the window. */
  async away(): Promise<void> {
    await this.#driver.moveTo(1, 1);
  }

  async click(selector: string): Promise<void> {
    const { x, y } = await this.#pointOf(selector);
    await this.#driver.clickAt(x, y);
  }

  /** Touches an element with a finger, or sends the events of one where the engine's driver has none. */
  async tap(selector: string): Promise<void> {
    const { x, y } = await this.#pointOf(selector);
    if (can(this.engine, 'touch')) return this.#driver.tapAt(x, y);
    await this.read(sendTap, { x, y });
  }

  /** Presses a key, with others held: `Shift+Tab`. */
  async press(chord: string): Promise<void> {
    await this.#driver.press(chord);
  }

  async type(text: string): Promise<void> {
    await this.#driver.type(text);
  }

  /** Gives an element the focus as the keyboard does, so that it is a visible one. */
  async focus(selector: string): Promise<void> {
    await this.press('Tab');
    await this.read((it) => {
      const element = document.querySelector<HTMLElement>(it);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      element?.focus();
    }, selector);
    await this.focused(selector);
  }

  // Once it has answered: a page that is left at once would take the answer with it.
  async back(): Promise<void> {
    await this.read(() => {
      setTimeout(() => {
        history.back();
      });
    });
  }

  // Links that show when they are hovered are found too: what counts is where they stand.
  async #pointOf(selector: string): Promise<{ x: number; y: number }> {
    return this.until(`${selector} can be reached by the pointer`, reach, selector);
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /does not answer|fetch failed|browser has been closed/.test(error.message)
  );
}

// In the page: where a walk stands that goes no further.
function tellPlace(): string {
  const open = document.querySelector(':popover-open, dialog[open]');
  return `at ${location.href}, the focus on ${document.activeElement?.outerHTML.slice(0, 120)}, open: ${open?.outerHTML.slice(0, 400)}`;
}

function reach(selector: string): { x: number; y: number } | undefined {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  // What still moves is somewhere else when the pointer comes.
  const { timeline } = document;
  if (
    document.getAnimations().some((one) => one.timeline === timeline && one.playState === 'running')
  )
    return undefined;
  const inView = ({ top, bottom }: DOMRect) => top >= 0 && bottom <= innerHeight;
  if (!inView(element.getBoundingClientRect()))
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (!box) return undefined;
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  // What scripts scroll and late fonts push is found at one place twice before it is trusted.
  const place = `${selector} ${x} ${y}`;
  const isStill = Reflect.get(window, 'placeBefore') === place;
  Reflect.set(window, 'placeBefore', place);
  if (!isStill || document.fonts.status !== 'loaded') return undefined;
  const there = document.elementFromPoint(x, y);
  return element.contains(there) ? { x, y } : undefined;
}

function sendTap({ x, y }: { x: number; y: number }): void {
  const element = document.elementFromPoint(x, y);
  const options = {
    ...{ bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y },
    ...{ pointerType: 'touch', pointerId: 7, isPrimary: true },
  };
  for (const type of ['pointerover', 'pointerdown', 'pointerup', 'pointerout', 'click'])
    element?.dispatchEvent(new PointerEvent(type, options));
}
