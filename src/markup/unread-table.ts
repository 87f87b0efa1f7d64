import type { MarkupRule } from './block.ts';

/** Tables of other systems, cells of a spreadsheet with tabs between them, and tables whose columns do not add up. */
export const unreadTable: MarkupRule = {
  rule: 'table-unread',
  sign: /[|+\t]|--|[ \t]{2}/,
  pattern:
    /^\S[^\n\t]*\t+[^\n\t]+.*(?=\n\S[^\n\t]*\t+[^\n\t])|^([^\n|+]*\S[ \t]{2,}\S.*)$|^\+[-=]{2,}\+.*|^\|.*\n\|.*|^[ \t|:]*-{3,}[ \t:-]*\|[ \t|:-]*$|^\|[-+:]{3,}\|$|^\|===$|^\{\|.*/gm,
  expected: 'a table with a line of `|---|---|` below its heads, as many columns in each line',
  // Columns apart by spaces, above a line of hyphens.
  except: ({ 1: columns }, { isUnderlined = false }) => columns !== undefined && !isUnderlined,
};
