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

// The steps in their order; what no step names is the start of Node and Astro, and Astro's own end.
function rowsOf(build: MeasuredBuild): Row[] {
  const { steps } = build;
  const astro = steps.find(({ name }) => name === 'pages and index');
  const index = indexOf(build);
  const whole = wholeOf(build);
  const isInner = ({ start }: { start: number }) => astro !== undefined && start > astro.start;
  const check = steps.filter((step) => step !== astro && !isInner(step));
  const loader = steps.filter((step) => isInner(step) && step.name !== 'index');
  const loaded = loader.at(-1)?.end ?? astro?.start ?? whole.from;
  return [
    ...check.map(({ name, start, end }) => ({ name: `check: ${name}`, from: start, to: end })),
    ...loader.map(({ name, start, end }) => ({ name: `loader: ${name}`, from: start, to: end })),
    { name: 'store, bundle, pages', from: loaded, to: index?.from ?? whole.to },
    ...(index ? [index, { name: 'publish', from: index.to, to: whole.to }] : []),
    whole,
  ];
}

function wholeOf({ start, seconds }: Measured): Row {
  return { name: 'whole build', from: start, to: start + seconds * 1000 };
}

function indexOf({ steps }: MeasuredBuild): Row | undefined {
  const index = steps.find(({ name }) => name === 'index');
  return index && { name: 'index (Pagefind)', from: index.start, to: index.end };
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
