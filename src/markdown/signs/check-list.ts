import type { List, ListItem } from 'mdast';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';

// No list of a brief is that long; years are.
const longest = 999;

/** Reports numbers of items that no reader would see: lists count by themselves, whatever stands in the text. */
export function checkList({ ordered, children }: List, source: string, file: VFile): void {
  if (ordered !== true) return;
  const items = children.map((item) => ({ item, number: numberOf(item, source) }));
  const [first] = items;
  if (first === undefined) return;
  if (first.number > longest) {
    const message = `Unexpected list that begins with ${first.number}, expected words: a number with \`.\` or \`)\` at the beginning makes an item of a list.`;
    addFault(file, 'list-number', first.item, message);
    return;
  }
  // Whoever writes `1.` before each item leaves the counting to us.
  if (items.every(({ number }) => number === first.number)) return;
  const place = items.findIndex(({ number }, index) => number !== first.number + index);
  const wrong = items[place];
  if (!wrong) return;
  const message = `Unexpected number ${wrong.number} in a list, expected ${first.number + place}, which it would be printed as.`;
  addFault(file, 'list-number', wrong.item, message);
}

function numberOf({ position }: ListItem, source: string): number {
  return Number.parseInt(source.slice(position?.start.offset, position?.end.offset), 10);
}
