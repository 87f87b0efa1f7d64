// A frame of the page is 16 ms, and the page needs some of it.
const longestSlice = 10;

/** Does something for each item, in slices between which the page may draw and hear; throws when it is no longer wanted. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  let begun = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - begun < longestSlice) continue;
    await pause();
    signal?.throwIfAborted();
    begun = performance.now();
  }
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
