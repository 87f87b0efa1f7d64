import type { Choice } from '../../model/files/offline-list.ts';

/** What a reader keeps: of which build it is, what was chosen, and the digests of its files by address. */
export interface Kept {
  version: 1;
  build: string;
  choices: readonly Choice[];
  digests: Readonly<Record<string, string>>;
}

/** The cache that says which other one is read from; to write there is to change to another build at once. */
const pointerOf = (base: string) => `pincite-kept ${base}`;

/** The cache of the files of a build. */
export const storeOf = (base: string, build: string) => `pincite-files ${base} ${build}`;

// No file has this name, which is an address of the site's own host.
const keptAt = '/.pincite-kept';

/** The build that is read from; none where nothing is kept. */
export async function currentBuild(base: string): Promise<string | undefined> {
  if (!(await caches.has(pointerOf(base)))) return undefined;
  const answer = await (await caches.open(pointerOf(base))).match(keptAt);
  return answer?.text();
}

/** What is kept; nothing where there is none, or where it is not what was written. */
export async function readKept(base: string): Promise<Kept | undefined> {
  const build = await currentBuild(base);
  if (build === undefined) return undefined;
  const answer = await (await caches.open(storeOf(base, build))).match(keptAt);
  const kept: unknown = await answer?.json().catch(() => undefined);
  return isKept(kept) ? kept : undefined;
}

/** Says what is kept, in the cache where it lies whole, and then that this one is read from. */
export async function writeKept(base: string, kept: Kept): Promise<void> {
  const store = await caches.open(storeOf(base, kept.build));
  await store.put(keptAt, Response.json(kept));
  await (await caches.open(pointerOf(base))).put(keptAt, new Response(kept.build));
}

/** Lets go of the files of all builds but one, and of what of that is kept no more. */
export async function dropOthers(base: string, { build, digests }: Kept): Promise<void> {
  const own = storeOf(base, build);
  for (const name of await caches.keys()) {
    if (name.startsWith(storeOf(base, '')) && name !== own) await caches.delete(name);
  }
  const store = await caches.open(own);
  for (const request of await store.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== keptAt && !Object.hasOwn(digests, pathname)) await store.delete(request);
  }
}

/** Lets go of everything. */
export async function dropAll(base: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name === pointerOf(base) || name.startsWith(storeOf(base, ''))) await caches.delete(name);
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['build', 'choices', 'digests'].every((part) => part in value)
  );
}
