import type { Driver } from './engine.ts';
import type { Session } from './webdriver.ts';

/** The private characters that stand for keys in the W3C's WebDriver. */
const keys: Record<string, string> = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Escape: '\ue00c',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** Drives the window of a WebDriver session. */
export function webDriverDriver({ ask }: Session): Driver {
  const act = (actions: unknown) => ask('POST', '/actions', { actions: [actions] });
  const evaluate = async <A, R>(run: (given: A) => R, given: A) =>
    // The function is the page's: it must not reach for anything around it.
    (await ask('POST', '/execute/sync', {
      script: `return (${String(run)})(arguments[0])`,
      args: [given ?? null],
    })) as R;
  return {
    evaluate,
    open: async (url) => void (await ask('POST', '/url', { url })),
    resize: async (width, height) => {
      const before = (await ask('GET', '/window/rect')) as { width: number; height: number };
      const inside = await evaluate(() => ({ width: innerWidth, height: innerHeight }), undefined);
      await ask('POST', '/window/rect', {
        width: width + before.width - inside.width,
        height: height + before.height - inside.height,
      });
    },
    moveTo: async (x, y) => void (await act(pointer([move(x, y)]))),
    clickAt: async (x, y) => void (await act(pointer([move(x, y), ...pressed]))),
    tapAt: () => Promise.reject(new Error('this driver has no finger')),
    press: async (chord) => {
      const held = chord.split('+').map((name) => keys[name] ?? name);
      const down = held.map((value) => ({ type: 'keyDown', value }));
      const up = held.reverse().map((value) => ({ type: 'keyUp', value }));
      await act({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
    },
    type: async (text) => {
      const strokes = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act({ type: 'key', id: 'keyboard', actions: strokes });
    },
  };
}

const pressed = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

function move(x: number, y: number) {
  return { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) };
}

function pointer(actions: unknown[]) {
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
