import type { MarkupRule } from './block.ts';

/** Items to tick off, `- [ ]` and `- [x]`. */
export const taskList: MarkupRule = {
  rule: 'task-list',
  sign: /^\[/,
  pattern: /^\[[ xX/-]\](?=\s|$)/g,
  expected: 'an item without a box',
  except: (_, { opensItem }) => !opensItem,
};
