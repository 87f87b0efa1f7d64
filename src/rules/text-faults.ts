import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { allWords, positionIn } from './texts.ts';

/** The faults that the Markdown pipeline found in each text, with their positions in the file. */
export function findTextFaults(content: Content): Fault[] {
  return allWords(content).flatMap(({ text }) =>
    text.facts.faults.map(({ rule, message, ...position }) => ({
      rule,
      message,
      ...positionIn(text, position),
    })),
  );
}
