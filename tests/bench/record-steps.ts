import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** A step of a build, as `performance.measure` had it; times in milliseconds since 1970. */
export interface Step {
  name: string;
  start: number;
  end: number;
}

/** Where the steps of a build go: `node --import` this file with a path in this variable. */
export const stepsVariable = 'BENCH_STEPS';

const file = process.env[stepsVariable];
if (file && isMainThread) process.on('exit', () => writeFileSync(file, JSON.stringify(steps())));

function steps(): Step[] {
  return performance
    .getEntriesByType('measure')
    .filter(({ name }) => name.startsWith('pincite '))
    .map(({ name, startTime, duration }) => {
      const start = performance.timeOrigin + startTime;
      return { name: name.replace('pincite ', ''), start, end: start + duration };
    });
}
