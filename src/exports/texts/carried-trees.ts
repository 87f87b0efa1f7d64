import { memoizeWeakly } from '../../model/memoize.ts';
import type { CarriedBrief } from './carried-brief.ts';
import { type HtmlNode, readHtml, withoutElements } from './html-tree.ts';

/** The HTML of a brief as trees: its sections, and its notes in their order. */
interface CarriedTrees {
  sections: readonly (readonly HtmlNode[])[];
  notes: readonly (readonly HtmlNode[])[];
}

/** What of a text belongs to its page and not to a book. */
export const ofPageAlone = /(?:^|\s)(?:in-short|passage-marks|section-link|source-record)(?:\s|$)/;

/** A brief's text as trees for books, read once for all forms of it. */
export const bookTrees = memoizeWeakly((brief: CarriedBrief): CarriedTrees => ({
  sections: brief.sectionsHtml.map((html) => readHtml(html, ofPageAlone)),
  notes: brief.notes.map(({ html }) => readHtml(html, ofPageAlone)),
}));

/** The same without the ways within its page. */
export const textTrees = memoizeWeakly((brief: CarriedBrief): CarriedTrees => {
  const { sections, notes } = bookTrees(brief);
  return {
    sections: sections.map((nodes) => withoutElements(nodes)),
    notes: notes.map((nodes) => withoutElements(nodes)),
  };
});
