import type { RuleId } from '../model/reading/rules.ts';

/** A paragraph, heading, cell, caption or field as it will be read, for rules that look for markup left in it. */
export interface Block {
  /**
   * Its words. Escaped signs are stand-ins; code, images, citations, calls of notes, pins and addresses are
   * as many `\uFFFC` as they have characters, or one.
   */
  text: string;
  /** What it is, where a rule has to know. */
  kind: 'paragraph' | 'heading' | 'cell' | 'caption' | 'field';
  /** Whether it opens an item of a list. */
  opensItem?: boolean;
  /** Whether a table stands before or after it: then a colon makes it a caption. */
  besideTable?: boolean;
  /** Whether it is a heading by the line below it. */
  isUnderlined?: boolean;
}

/** What stands in a block's text for a part that is not words. */
export const notWords = '\uFFFC';

/** One thing to look for: markup that this site does not read, or what should not be published. */
export interface MarkupRule {
  rule: RuleId;
  /** What a text without it does not have, quick to look for: most texts are passed by. */
  sign: RegExp;
  /** Finds it, with the flag `g`; what is found begins where the fault is shown. */
  pattern: RegExp;
  /** What was expected instead, to end the message. */
  expected: string;
  /** Whether letters that Arabic joins to a word are a part of what it looks for: others see a space there. */
  seesJoinedLetters?: true;
  /** Whether something that was found is not meant after all. */
  except?: (found: RegExpExecArray, block: Block) => boolean;
}

/** A piece of markup that a rule found in a block. */
export interface FoundMarkup {
  rule: MarkupRule['rule'];
  /** Where it begins in the block's text, and how long it is. */
  index: number;
  length: number;
  message: string;
}
