import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { markNoteWords } from './note-words.ts';
import { slotText } from '../slots.ts';

declare module 'vfile' {
  interface DataMap {
    /** Contents of the notes by label, taken out of the tree. */
    notes: Record<string, ElementContent[]>;
  }
}

/** Takes the notes out of the tree and ends the last paragraph of each with its way back. */
export function rehypeNotes() {
  return (tree: Root, file: VFile): void => {
    const notes: Record<string, ElementContent[]> = {};
    for (const item of takeNotes(tree)) {
      const label = item.data?.note;
      if (label === undefined) continue;
      markNoteWords(item);
      const last = item.children.findLast((child) => child.type === 'element');
      const holder = last?.type === 'element' && last.tagName === 'p' ? last : item;
      const isForeign = holder.properties['lang'] !== undefined;
      const slot = { type: 'note-backlinks' as const, label, ...(isForeign && { isForeign }) };
      holder.children.push({ type: 'text', value: slotText(slot) });
      notes[label] = item.children;
    }
    file.data.notes = notes;
  };
}

function takeNotes(tree: Root): Element[] {
  const index = tree.children.findLastIndex(
    (child) => child.type === 'element' && child.tagName === 'section',
  );
  const [section] = index === -1 ? [] : tree.children.splice(index, 1);
  if (section?.type !== 'element') return [];
  return section.children.filter((child) => child.type === 'element');
}
