import { live } from './lives/live.ts';
import { formatTable } from './table.ts';

/** Lives so many random lives with Git, of the seeds from the one given, and says which addresses kept their word. */
export function benchLives(count: number, from = 0): string {
  const start = performance.now();
  const lives = Array.from({ length: count }, (_, index) => live(from + index));
  const seconds = (performance.now() - start) / 1000;
  const steps = lives.flatMap((life) => life.steps);
  const rows = [...Map.groupBy(steps, (step) => step)].map(([step, all]) => [
    step,
    String(all.length),
  ]);
  const sum = (of: (life: (typeof lives)[number]) => number) =>
    lives.reduce((all, life) => all + of(life), 0);
  const wrong = lives.flatMap((life, index) =>
    life.wrong.map((one) => `seed ${from + index}${life.hasDriver ? ' (driver)' : ''}, ${one}`),
  );
  return [
    `### ${count} lives in Git repositories, ${sum(({ publications }) => publications)} publications, ${seconds.toFixed(0)} s`,
    formatTable(['step', 'times'], rows),
    `${sum(({ addresses }) => addresses)} addresses of passages and notes published in two languages, in ${lives.filter(({ hasDriver }) => hasDriver).length} of the lives with ledgers merged by the merge driver; ${wrong.length} that broke their word; ${sum(({ apart }) => apart)} say at the end that their passage is gone, though it came back with other words.`,
    ...wrong.slice(0, 40),
  ].join('\n\n');
}
