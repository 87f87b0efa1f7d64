import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and all it started, at one moment; in megabytes. */
export interface MemorySample {
  time: number;
  /** Of all processes but Pagefind's. */
  own: number;
  pagefind: number;
}

/** Watches a process from outside, ten times a second, until told to stop; nothing where there is no /proc. */
export function watchMemory(pid: number): { stop: () => MemorySample[] } {
  const samples: MemorySample[] = [];
  const timer = setInterval(() => samples.push(sample(pid)), 100);
  return {
    stop: () => {
      clearInterval(timer);
      return samples;
    },
  };
}

function sample(root: number): MemorySample {
  const found: MemorySample = { time: Date.now(), own: 0, pagefind: 0 };
  for (const pid of familyOf(root)) {
    const megabytes = residentPages(pid) / 256;
    if (commandOf(pid).startsWith('pagefind')) found.pagefind += megabytes;
    else found.own += megabytes;
  }
  return found;
}

function familyOf(root: number): number[] {
  const family = [root];
  for (const pid of family) family.push(...childrenOf(pid));
  return family;
}

// A process may end between two looks at it.
function childrenOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return attempt(() => readdirSync(folder), []).flatMap((thread) =>
    attempt(() => readFileSync(`${folder}/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

function residentPages(pid: number): number {
  const [, resident = '0'] = attempt(() => readFileSync(`/proc/${pid}/statm`, 'utf8'), '').split(' ');
  return Number(resident);
}

function commandOf(pid: number): string {
  return attempt(() => readFileSync(`/proc/${pid}/comm`, 'utf8'), '');
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
