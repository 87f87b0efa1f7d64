import type { OnProgress } from '../../content/render/renderer.ts';

/** Says on standard error how far a long step has come, about every two seconds. */
export function progressReporter(write = (line: string) => process.stderr.write(line)): OnProgress {
  const pause = 2000;
  let last = Date.now();
  return (step, done, total) => {
    const now = Date.now();
    if (now - last < pause) return;
    last = now;
    write(`${step}: ${done} of ${total}\n`);
  };
}
