import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../../src/content/show/one-at-a-time.ts';

describe('an action that is asked for again and again', () => {
  it('runs once at a time, and once more for all who asked meanwhile', async () => {
    const ends: (() => void)[] = [];
    let running = 0;
    const run = oneAtATime(async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    });
    const first = run();
    const others = [run(), run(), run()];
    expect(new Set(others).size).toBe(1);
    ends[0]?.();
    await first;
    await expect.poll(() => ends.length).toBe(2);
    ends[1]?.();
    await Promise.all(others);
    expect(ends).toHaveLength(2);
  });

  it('goes on after a run that failed, and tells whoever asked for it', async () => {
    let runs = 0;
    const run = oneAtATime(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
    });
    const [first, second] = [run(), run()];
    await expect(first).rejects.toThrow('gone');
    await expect(second).resolves.toBeUndefined();
    await run();
    expect(runs).toBe(3);
  });
});
