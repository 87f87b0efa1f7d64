// A frame of the page is 16 ms, and the page needs some of it.
const longestSlice = 10;
// To read the clock takes longer than to look at a word, of which an index has tens of thousands.
const longestStride = 32;
// One for all that runs: what is asked at once shares the page.
let begun = -Infinity;

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
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
