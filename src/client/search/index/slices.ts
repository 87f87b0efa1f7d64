// A frame of the page is 16 ms, and the page needs some of it.
const longestSlice = 10;
// To read the clock takes longer than to look at a word, of which an index has tens of thousands.
const longestStride = 32;
// One for all that runs: what is asked at once shares the page.
let begun = -Infinity;
const waiting: (() => void)[] = [];

/** Does something for each item, in slices between which the page may draw and hear; throws when it is no longer wanted. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  let [left, stride, looked] = [0, 1, -Infinity];
  for (const item of items) {
    if (left === 0) {
      const now = performance.now();
      // What goes so fast is looked at less often, what does not with each item.
      stride = now - looked < 1 ? Math.min(stride * 2, longestStride) : 1;
      [left, looked] = [stride, now];
      if (isOver(now)) await breathe(signal);
    }
    left--;
    work(item);
  }
}

/** Lets the page draw and hear, unless it did so less than a slice ago; throws when what follows is no longer wanted. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  if (isOver(performance.now())) {
    await pause();
    begun = performance.now();
  }
  signal?.throwIfAborted();
}

function isOver(now: number): boolean {
  return now - begun >= longestSlice;
}

// A message comes after what the page has to do, and sooner than a timer.
function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) sendTurns();
  });
}

// A turn of its own for each that waits, by one channel: a search asks dozens of questions at once, and to make a
// channel takes longer than most answers.
function sendTurns(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const [next] = waiting.splice(0, 1);
    if (waiting.length > 0) port2.postMessage(undefined);
    else port1.close();
    next?.();
  };
  port2.postMessage(undefined);
}
