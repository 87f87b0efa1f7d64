import type { KeptAnswer } from './answer-question.ts';

/** Keeps answers of which more may be asked, by numbers. */
export function keepAnswers() {
  const kept = new Map<number, KeptAnswer>();
  let last = 0;
  return {
    keep: (answer: KeptAnswer): number => {
      kept.set(++last, answer);
      return last;
    },
    /** Forgets all but one: each holds every brief that it found. */
    keepOnly: (id: number | undefined): void => {
      for (const other of kept.keys()) if (other !== id) kept.delete(other);
    },
    of: (id: number): KeptAnswer => {
      const answer = kept.get(id);
      if (!answer) throw new Error(`Unexpected question about the forgotten answer ${id}`);
      return answer;
    },
  };
}
