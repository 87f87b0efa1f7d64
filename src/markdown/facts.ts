import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { RuleId } from '../model/reading/rules.ts';
import type { TextFacts, TextPosition } from '../model/reading/rendered-text.ts';

declare module 'vfile' {
  interface DataMap {
    facts: TextFacts;
  }
}

/** The facts that the plugins gather on their way; the first to ask begins an empty list of each. */
export function factsOf(file: VFile): TextFacts {
  file.data.facts ??= {
    headings: [],
    passages: [],
    notes: [],
    links: [],
    mentions: [],
    images: [],
    faults: [],
    words: 0,
  };
  return file.data.facts;
}

/** Where a node begins; the first position of the text for a node that no author wrote. */
export function positionOf(node: Node): TextPosition {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** Adds a fault at a node; the message says what was found and what was expected. */
export function addFault(
  file: VFile,
  rule: RuleId,
  at: Node | TextPosition,
  message: string,
): void {
  const { line, column } = 'line' in at ? at : positionOf(at);
  factsOf(file).faults.push({ rule, line, column, message });
}
