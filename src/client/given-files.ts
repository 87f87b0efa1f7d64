/** A file that somebody else fetched; nothing where that did not come. */
type Given = PromiseWithResolvers<ArrayBuffer | undefined>;

const given = new Map<string, Given>();

/** Says that a file is on its way, and comes from somebody else. */
export function expectFile(address: string): void {
  const file: Given = Promise.withResolvers();
  given.set(whole(address), file);
}

/** Hands over a file that is expected; without its bytes it is fetched after all. */
export function giveFile(address: string, bytes: ArrayBuffer | undefined): void {
  given.get(whole(address))?.resolve(bytes);
}

/** Fetches a file, once from whoever has it already. */
export async function fetchFile(address: string | URL, signal?: AbortSignal): Promise<Response> {
  const key = whole(address);
  const bytes = await given.get(key)?.promise;
  given.delete(key);
  signal?.throwIfAborted();
  return bytes ? new Response(bytes) : fetch(address, signal ? { signal } : {});
}

function whole(address: string | URL): string {
  return new URL(address, globalThis.location?.href ?? import.meta.url).href;
}
