import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all it started hold and have used up to a moment; Pagefind's own process apart. */
export interface Sample {
  /** Milliseconds since 1970. */
  time: number;
  own: Usage;
  pagefind: Usage;
}

interface Usage {
  /** Resident memory in megabytes. */
  megabytes: number;
  /** Processor time in seconds, that of processes which have ended included. */
  processor: number;
}

/** Watches a process from outside, ten times a second, until told to stop; sees nothing where there is no /proc. */
export function watchProcess(pid: number): { stop: () => Sample[] } {
  const samples: Sample[] = [];
  const processor = new Map<number, { isPagefind: boolean; seconds: number }>();
  const look = () => samples.push(takeSample(familyOf(pid), processor));
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return samples;
    },
  };
}

function takeSample(
  family: readonly number[],
  processor: Map<number, { isPagefind: boolean; seconds: number }>,
): Sample {
  const sample: Sample = {
    time: Date.now(),
    own: { megabytes: 0, processor: 0 },
    pagefind: { megabytes: 0, processor: 0 },
  };
  for (const pid of family) {
    const status = readStatus(pid);
    if (!status) continue;
    const isPagefind = status.name.startsWith('pagefind');
    sample[isPagefind ? 'pagefind' : 'own'].megabytes += status.megabytes;
    processor.set(pid, { isPagefind, seconds: status.seconds });
  }
  for (const { isPagefind, seconds } of processor.values()) {
    sample[isPagefind ? 'pagefind' : 'own'].processor += seconds;
  }
  return sample;
}

function familyOf(root: number): number[] {
  const family = [root];
  for (const pid of family) family.push(...childrenOf(pid));
  return family;
}

function childrenOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return attempt(() => readdirSync(folder), []).flatMap((thread) =>
    attempt(() => readFileSync(`${folder}/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

// proc(5): name in parentheses, 14th and 15th field in ticks of 10 ms, 24th in pages of 4 kB.
function readStatus(pid: number) {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  const field = (number: number) => Number(rest.split(' ')[number - 3]);
  return { name, seconds: (field(14) + field(15)) / 100, megabytes: field(24) / 256 };
}

// A process may end between two looks at it.
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
