/** The engines a reader's browser is made of. */
export const engineNames = ['webkit', 'firefox', 'chromium'] as const;

export type EngineName = (typeof engineNames)[number];

/** What a driver has to be able to do with its one window; everything else is made of it. */
export interface Driver {
  open: (address: string) => Promise<void>;
  evaluate: <A, R>(run: (given: A) => R, given: A) => Promise<R>;
  /** Sets the size of what is inside the window. */
  resize: (width: number, height: number) => Promise<void>;
  moveTo: (x: number, y: number) => Promise<void>;
  clickAt: (x: number, y: number) => Promise<void>;
  tapAt: (x: number, y: number) => Promise<void>;
  /** Presses a key, with others held: `Shift+Tab`. */
  press: (chord: string) => Promise<void>;
  type: (text: string) => Promise<void>;
}

/** A browser that was started: one window of it, and whether it died by itself. */
export interface RunningEngine {
  driver: Driver;
  hasDied: () => boolean | Promise<boolean>;
  stop: () => Promise<void>;
}
