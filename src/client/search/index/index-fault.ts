/** That a part of the index did not come, or is not what it should be: no fault of the page, which says so in words. */
export class IndexFault extends Error {}

/** What was asked of the index; where that fails, a fault of the index. */
export async function fromIndex<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading;
  } catch (cause) {
    throw new IndexFault('the search index cannot be read', { cause });
  }
}

/** Tells the browser of a fault of the page itself. */
export function reportOwn(error: unknown): void {
  if (!(error instanceof IndexFault)) reportError(error);
}
