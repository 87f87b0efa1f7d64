import type { Hits } from './hits.ts';
import { shareWork, type Work } from './shared-work.ts';

// Of all answers together: enough for a long visit to a large site, little enough for a phone.
const hitsKept = 100_000;

/** Keeps answers, so that the same is not looked up again; not those that failed or that nobody waited for. */
export function keepHits(find: Work<Hits>): Work<Hits> {
  const answers = shareWork(find);
  const sizes = new Map<string, number>();
  let kept = 0;

  function keep(text: string, size: number): void {
    if (sizes.has(text)) return;
    for (const [other, own] of sizes) {
      if (kept <= hitsKept) break;
      answers.drop(other);
      sizes.delete(other);
      kept -= own;
    }
    sizes.set(text, size + 1);
    kept += size + 1;
  }

  return async (text, signal) => {
    const hits = await answers.of(text, signal);
    keep(text, hits.size);
    return hits;
  };
}
