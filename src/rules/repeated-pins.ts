import type { Content } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import { allTexts, placeIn } from './texts.ts';

/** No id is pinned to two passages of a text. */
export function findRepeatedPins(content: Content): Fault[] {
  return allTexts(content).flatMap(({ text }) => {
    const seen = new Set<string>();
    return text.facts.passages.flatMap((passage): Fault[] => {
      const { pin } = passage;
      if (pin === undefined || !seen.has(pin)) {
        if (pin !== undefined) seen.add(pin);
        return [];
      }
      const message = `Unexpected second passage with the pinned id \`${pin}\`, expected another id.`;
      return [{ rule: 'pin', message, ...placeIn(text, passage) }];
    });
  });
}
