import type { MarkupRule } from './block.ts';

/** A note in the text that nothing ends, `^[x`. */
export const inlineNoteOpen: MarkupRule = {
  rule: 'note-open',
  sign: /\^\[/,
  pattern: /\^\[/g,
  expected: 'a `]` that ends the note in the same paragraph',
};
