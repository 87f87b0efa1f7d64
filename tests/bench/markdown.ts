import type { Root } from 'hast';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import { createProcessor, renderMarkdown } from '../../src/markdown/pipeline.ts';
import { withoutOwnMarks } from '../../src/markdown/slots.ts';
import { bareChain } from './bare-chain.ts';
import { sampleBodies } from './sample-texts.ts';
import { formatTable } from './table.ts';

const texts = 40;
const warmUps = 5;
const rounds = 15;

/** Measures the pipeline per brief on one core beside the bare chain, and each of its plugins. */
export function benchMarkdown(): string {
  const bodies = sampleBodies(texts);
  for (let round = 0; round < warmUps; round++) {
    for (const body of bodies) {
      renderMarkdown(body, 'en');
      bareChain.processSync(body);
    }
  }
  const ours: number[] = [];
  const bare: number[] = [];
  // In turns, so that whatever else the machine does slows both alike.
  for (let round = 0; round < rounds; round++) {
    for (const body of bodies) {
      ours.push(timed(() => renderMarkdown(body, 'en')));
      bare.push(timed(() => bareChain.processSync(body)));
    }
  }
  const reference = median(bare);
  const row = (name: string, times: number[]) => [
    name,
    ms(median(times)),
    ms(percentile(times, 0.9)),
    (median(times) / reference).toFixed(2),
  ];
  return [
    '### Markdown per brief: 1,100 words, 18 notes, one core',
    formatTable(
      ['', 'median ms', '9 of 10 within', '× bare chain'],
      [row('our pipeline', ours), row('bare remark chain', bare)],
    ),
    '### What each step of the pipeline takes (timed around it, in a run of its own beside the bare chain)',
    formatTable(['step', 'median ms', '× bare chain'], stepRows(bodies)),
  ].join('\n\n');
}

function stepRows(bodies: readonly string[]): string[][] {
  const times = new Map<string, number[]>();
  const run = timedSteps(times);
  const bare: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    if (round === warmUps) times.clear();
    for (const body of bodies) {
      run(body);
      if (round >= warmUps) bare.push(timed(() => bareChain.processSync(body)));
    }
  }
  const reference = median(bare);
  const steps = [...times].map(([step, all]): [string, number] => [step, median(all)]);
  const sum = steps.reduce((all, [, time]) => all + time, 0);
  const rows: [string, number][] = [...steps, ['sum', sum], ['bare remark chain', reference]];
  return rows.map(([step, time]) => [step, ms(time), (time / reference).toFixed(2)]);
}

// Takes the frozen pipeline apart: its parser, each transformer by its plugin's name, its compiler.
function timedSteps(times: Map<string, number[]>): (body: string) => void {
  const add = <T>(step: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    const time = performance.now() - start;
    const all = times.get(step);
    if (all) all.push(time);
    else times.set(step, [time]);
    return result;
  };
  const pipeline = createProcessor('en') as unknown as Processor;
  const transformers = pipeline.attachers.flatMap(([plugin, ...options]) => {
    const transform: unknown = plugin.apply(pipeline, options);
    // The one plugin that is made for a language has no name of its own.
    const step = plugin.name || 'remarkTypography';
    return isTransformer(transform) ? [{ step, transform }] : [];
  });
  return (body) => {
    const file = new VFile({ value: withoutOwnMarks(body) });
    let tree: unknown = add('remarkParse', () => pipeline.parse(file));
    for (const { step, transform } of transformers) {
      tree = add(step, () => transform(tree, file) ?? tree);
    }
    add('rehypeTemplate', () => pipeline.stringify(tree as Root, file));
  };
}

function isTransformer(value: unknown): value is (tree: unknown, file: VFile) => unknown {
  return typeof value === 'function';
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

function ms(time: number): string {
  return time.toFixed(time < 1 ? 2 : 1);
}
