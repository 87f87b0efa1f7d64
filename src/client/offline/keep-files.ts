import {
  type Choice,
  chosenFiles,
  isOfflineList,
  type OfflineList,
} from '../../model/files/offline-list.ts';
import { dropOthers, type Kept, readKept, storeOf, writeKept } from './kept-store.ts';

/** Told after each file. */
export type Progress = (done: number, total: number) => void;

const fetchTogether = 6;

/**
 * Keeps what was chosen beside what is kept already, all of it as the site is now.
 *
 * It is filled in beside what is kept, file by file, and read from only when all of it is there: what is interrupted
 * changes nothing, and goes on the next time where it ended. Throws where a file cannot be had or kept.
 */
export function keepFiles(
  base: string,
  added: readonly Choice[],
  progress?: Progress,
): Promise<Kept> {
  const isKnown = (one: Choice) => added.some((other) => isSame(one, other));
  return changeKept(base, (known) => [...known.filter((one) => !isKnown(one)), ...added], progress);
}

/** Lets go of one choice and of the files that no other needs; the rest is kept as the site is now. Throws likewise. */
export function dropChoice(base: string, choice: Choice): Promise<Kept> {
  return changeKept(base, (known) => known.filter((one) => !isSame(one, choice)));
}

function changeKept(
  base: string,
  change: (known: readonly Choice[]) => Choice[],
  progress?: Progress,
): Promise<Kept> {
  return navigator.locks.request(`pincite-keep ${base}`, async () => {
    const before = await readKept(base);
    const choices = change(before?.choices ?? []);
    const lists = await fetchLists(choices);
    const kept = plan(choices, lists);
    await fill(base, kept, before, progress);
    const after = await fetchLists(kept.choices);
    if (buildOf(after) !== kept.build) {
      if (kept.build !== before?.build) await caches.delete(storeOf(base, kept.build));
      throw new Error('the site was renewed meanwhile');
    }
    await writeKept(base, kept);
    await dropOthers(base, kept);
    return kept;
  });
}

/** Whether two choices are the same one. */
export function isSame(one: Choice, other: Choice): boolean {
  return one.kind === other.kind && one.address === other.address;
}

/** The list of what can be kept in a language, as it is now. */
export async function fetchList(address: string): Promise<OfflineList> {
  const answer = await fetch(address, { cache: 'no-store' });
  const list: unknown = answer.ok ? await answer.json() : undefined;
  if (!isOfflineList(list)) throw new Error(`Unexpected answer from ${address}`);
  return list;
}

// Choices of pages that are there no more are let go.
function plan(choices: readonly Choice[], lists: ReadonlyMap<string, OfflineList>): Kept {
  const files = new Map<string, string>();
  const there = choices.filter((choice) => {
    const list = lists.get(choice.list);
    const own = list ? chosenFiles(choice, list) : [];
    for (const [address, , digest] of own) files.set(address, digest);
    return own.length > 0;
  });
  return {
    version: 1,
    build: buildOf(lists),
    choices: there,
    digests: Object.fromEntries(files),
  };
}

async function fetchLists(choices: readonly Choice[]): Promise<Map<string, OfflineList>> {
  const addresses = [...new Set(choices.map(({ list }) => list))];
  return new Map(
    await Promise.all(
      addresses.map(async (address) => [address, await fetchList(address)] as const),
    ),
  );
}

function buildOf(lists: ReadonlyMap<string, OfflineList>): string {
  const [build = '', ...others] = new Set([...lists.values()].map((list) => list.build));
  if (others.length > 0) throw new Error('the site was renewed meanwhile');
  return build;
}

async function fill(
  base: string,
  { build, digests }: Kept,
  before: Kept | undefined,
  progress: Progress = () => undefined,
): Promise<void> {
  const store = await caches.open(storeOf(base, build));
  const last = before && (await caches.open(storeOf(base, before.build)));
  const files = Object.entries(digests);
  let done = 0;
  const keep = async ([address, digest]: [string, string]) => {
    // A cache is of one build, so what is there is right.
    if (!(await store.match(address))) {
      const same = before?.digests[address] === digest ? await last?.match(address) : undefined;
      await store.put(address, same ?? (await fetchFile(address)));
    }
    done += 1;
    progress(done, files.length);
  };
  for (let first = 0; first < files.length; first += fetchTogether) {
    await Promise.all(files.slice(first, first + fetchTogether).map(keep));
  }
}

// Not from the worker, which would give what it has where there is no connection.
async function fetchFile(address: string): Promise<Response> {
  const answer = await fetch(address, { cache: 'no-store', redirect: 'error' });
  if (!answer.ok) throw new Error(`Unexpected answer from ${address}`);
  return answer;
}
