import { memoizeWeakly } from '../../model/memoize.ts';
import type { CarriedBrief } from './carried-brief.ts';
import { textTrees } from './carried-trees.ts';
import { textOf } from './html-tree.ts';
import { blocksMarkdown } from './markdown-blocks.ts';
import type { MarkdownPlace } from './markdown-inline.ts';

/** The parts of a brief in Markdown. */
export interface WrittenBrief {
  sections: readonly string[];
  /** What each passage says, by its id. */
  passages: ReadonlyMap<string, string>;
  /** In the order of the notes, with their plain words. */
  notes: readonly { text: string; markdown: string }[];
}

/** A brief's parts in Markdown, written once for all forms that have them. */
export function writtenBrief(brief: CarriedBrief): WrittenBrief {
  return write(brief);
}

const write = memoizeWeakly((brief: CarriedBrief): WrittenBrief => {
  const passages = new Map<string, string>();
  const place: MarkdownPlace = {
    page: brief.url,
    passages: new Set(brief.passages.map(({ id }) => id)),
    onPassage: (id, markdown) => passages.set(id, markdown),
  };
  const { sections, notes } = textTrees(brief);
  return {
    sections: sections.map((nodes) => blocksMarkdown(nodes, place)),
    passages,
    notes: notes.map((nodes) => ({ text: textOf(nodes), markdown: blocksMarkdown(nodes, place) })),
  };
});
