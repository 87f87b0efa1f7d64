// A frame of the page is 16 ms, and the page needs some of it.
const longestSlice = 10;
// One for all that runs: what is asked at once shares the page.
let begun = -Infinity;

/** Does something for each item, in slices between which the page may draw and hear; throws when it is no longer wanted. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (const item of items) {
    if (isOver()) await breathe(signal);
    work(item);
  }
}

/** Lets the page draw and hear, unless it did so less than a slice ago; throws when what follows is no longer wanted. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  if (isOver()) {
    await pause();
    begun = performance.now();
  }
  signal?.throwIfAborted();
}

function isOver(): boolean {
  return performance.now() - begun >= longestSlice;
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
