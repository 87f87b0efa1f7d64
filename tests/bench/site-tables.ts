import type { Reference } from './hugo.ts';
import type { Measured, MeasuredBuild } from './measured-build.ts';
import type { Sample } from './process-watch.ts';
import { formatTable } from './table.ts';

interface Row {
  name: string;
  from: number;
  to: number;
}

/** What each step of a build took: seconds on the clock, seconds of processor, most memory held. */
export function stepTable(build: MeasuredBuild): string {
  const rows = rowsOf(build).map((row) => {
    const { seconds, own, pagefind } = costOf(row, build.samples);
    return [
      row.name,
      seconds.toFixed(1),
      `${Math.round((seconds / build.seconds) * 100)} %`,
      own.processor.toFixed(1),
      megabytes(own.megabytes),
      megabytes(pagefind.megabytes),
    ];
  });
  const head = ['step', 'seconds', 'of all', 'processor seconds', 'peak MB', 'Pagefind MB'];
  return formatTable(head, rows);
}

/** What builds took: how many times the reference of the same run first, then by themselves; the reference last. */
export function ratioTable(
  builds: readonly { name: string; build: MeasuredBuild }[],
  reference: Reference | undefined,
): string {
  const [cold] = builds;
  const all = (reference?.hugo.seconds ?? 0) + (reference?.pagefind.seconds ?? 0);
  const row = (name: string, measured: Measured) => {
    const { seconds, own, pagefind } = costOf(wholeOf(measured), measured.samples);
    return [
      name,
      reference ? (seconds / all).toFixed(2) : '',
      cold ? (seconds / cold.build.seconds).toFixed(2) : '',
      seconds.toFixed(1),
      (own.processor + pagefind.processor).toFixed(1),
      peakOf(measured.samples).toFixed(0),
    ];
  };
  return formatTable(
    ['', '× Hugo + Pagefind', '× cold', 'seconds', 'processor seconds', 'peak MB, all processes'],
    [
      ...builds.map(({ name, build }) => row(name, build)),
      ...(reference ? [row('Hugo', reference.hugo), row('Pagefind', reference.pagefind)] : []),
    ],
  );
}

function peakOf(samples: readonly Sample[]): number {
  return samples.reduce(
    (most, { own, pagefind }) => Math.max(most, own.megabytes + pagefind.megabytes),
    0,
  );
}

// The steps in their order; what no step names is the start of Node.
function rowsOf(build: MeasuredBuild): Row[] {
  const steps = build.steps.toSorted((one, other) => one.start - other.start);
  return [...steps.map(({ name, start, end }) => ({ name, from: start, to: end })), wholeOf(build)];
}

function wholeOf({ start, seconds }: Measured): Row {
  return { name: 'whole build', from: start, to: start + seconds * 1000 };
}

function costOf({ from, to }: Row, samples: readonly Sample[]) {
  const within = samples.filter(({ time }) => time >= from && time <= to);
  const before = samples.findLast(({ time }) => time < from);
  const usage = (whose: 'own' | 'pagefind') => ({
    megabytes: within.reduce((most, sample) => Math.max(most, sample[whose].megabytes), 0),
    processor:
      (within.at(-1)?.[whose].processor ?? 0) -
      (within.length > 0 ? (before?.[whose].processor ?? 0) : 0),
  });
  return { seconds: (to - from) / 1000, own: usage('own'), pagefind: usage('pagefind') };
}

function megabytes(number: number): string {
  return number === 0 ? '' : number.toFixed(0);
}
