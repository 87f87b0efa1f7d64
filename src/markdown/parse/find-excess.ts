import type { TextFault } from '../../model/reading/rendered-text.ts';
import { crowdedParagraph, mostCharacters, mostSigns } from './crowded-paragraph.ts';

/** More notes than anybody reads, and nesting that no page can show; beyond them a text takes minutes, or never ends. */
const mostNotes = 20_000;
const deepest = 100;

const deepBlock = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${deepest},}|^(?:\\t| {2}){${deepest},}(?:[-+*>]|\\d{1,9}[.)])`,
  'm',
);
const note = /^ {0,3}\[\^[^\]\s]+\]:|\^\[/gm;
const brackets = /(?:\[[^[\]\n]{0,20}){200}|(?:!?\[[^[\]]{0,3}){200}/;

/** What of a text is beyond every measure, with its line; such a text is shown as it is written. */
export function findExcess(text: string): TextFault | undefined {
  const deep = deepBlock.exec(text) ?? brackets.exec(text);
  if (deep) {
    const message = `Unexpected nesting of more than ${deepest} quotations, lists or brackets.`;
    return faultAt(text, deep.index, message);
  }
  const crowded = crowdedParagraph(text);
  if (crowded !== undefined) {
    const message = `Unexpected paragraph of more than ${inWords(mostCharacters)} characters, or ${inWords(mostSigns)} stars, lines and brackets, expected an empty line within it.`;
    return faultAt(text, crowded, message);
  }
  const [, beyond] = [0, [...text.matchAll(note)][mostNotes]];
  if (!beyond) return undefined;
  const message = `Unexpected note behind ${inWords(mostNotes)} others, expected no more in one text.`;
  return faultAt(text, beyond.index, message);
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}

function faultAt(text: string, index: number, message: string): TextFault {
  const lines = text.slice(0, index).split('\n');
  return {
    rule: 'text-limit',
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    message,
  };
}
