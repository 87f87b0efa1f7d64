import type { Hits } from './hits.ts';

// Of all answers together: enough for a long visit to a large site, little enough for a phone.
const hitsKept = 100_000;

/** Keeps answers, so that the same is not looked up again; not those that failed. */
export function keepHits(find: (text: string) => Promise<Hits>): (text: string) => Promise<Hits> {
  const answers = new Map<string, Promise<Hits>>();
  let kept = 0;
  return (text) => {
    const known = answers.get(text);
    if (known) return known;
    if (kept > hitsKept) {
      answers.clear();
      kept = 0;
    }
    const answer = find(text);
    answers.set(text, answer);
    answer.then(
      ({ size }) => (kept += size + 1),
      () => answers.delete(text),
    );
    return answer;
  };
}
