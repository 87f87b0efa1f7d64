import type { OnProgress } from '../../content/render/renderer.ts';
import { progressLine } from '../../model/text/progress-line.ts';

/** Says on standard error how far a long step has come, about every two seconds. */
export function progressReporter(write = (line: string) => process.stderr.write(line)): OnProgress {
  const pause = 2000;
  let last = Date.now();
  const starts = new Map<string, number>();
  return (step, done, total) => {
    const now = Date.now();
    const start = starts.get(step) ?? now;
    starts.set(step, start);
    if (now - last < pause) return;
    last = now;
    write(progressLine(step, done, total, now - start));
  };
}
