import type { MarkupRule } from './block.ts';

/** Tables of other systems, and those whose columns do not add up. */
export const unreadTable: MarkupRule = {
  rule: 'table-unread',
  sign: /[|+]|--|[ \t]{2}/,
  pattern:
    /^([^\n|+]*\S[ \t]{2,}\S.*)$|^\+[-=]{2,}\+.*|^\|.*\n\|.*|^[ \t|:]*-{3,}[ \t:-]*\|[ \t|:-]*$|^\|[-+:]{3,}\|$|^\|===$|^\{\|.*/gm,
  expected: 'a table with a line of `|---|---|` below its heads, as many columns in each line',
  // Columns apart by spaces, above a line of hyphens.
  except: ({ 1: columns }, { isUnderlined = false }) => columns !== undefined && !isUnderlined,
};
