import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { idsAroundTexts } from '../../model/records/part-ids.ts';
import { checkValue } from '../../model/text/check-value.ts';
import { slugOf } from '../../model/text/slug.ts';
import type { HeadingFact } from '../../model/reading/rendered-text.ts';
import { addFault, factsOf, positionOf } from '../facts.ts';
import { visit } from '../tree/visit.ts';
import { wordsOf } from '../tree/words-of.ts';

/**
 * Numbers the headings, makes an id from the wording of each and reports levels that are left out.
 *
 * `## Praise, but no progress` out as heading 0 with slug `praise-but-no-progress`.
 */
export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    const { headings } = factsOf(file);
    let above = 1;
    visit(tree, 'heading', (node) => {
      const text = wordsOf({ ...node, children: node.children.filter(isNotCall) }).trim();
      const title = `heading “${text}”`;
      if (node.depth === 1 || node.depth > 4) {
        const message = `Unexpected ${title} of level ${node.depth}, expected level 2 to 4.`;
        addFault(file, 'heading-level', node, message);
      } else if (node.depth > above + 1) {
        const message = `Unexpected ${title} of level ${node.depth} ${above === 1 ? 'before any of level 2' : `after level ${above}`}, expected level ${above + 1}.`;
        addFault(file, 'heading-skipped', node, message);
      }
      if (text === '')
        addFault(file, 'heading-empty', node, 'Unexpected empty heading, expected words.');
      above = Math.max(node.depth, 1);
      const level = contentLevel(node.depth);
      const pin = node.data?.pin;
      node.depth = level;
      node.data = { ...node.data, heading: headings.length };
      const [is, slug] = [checkValue(text), sectionSlug(text)];
      const fact: HeadingFact = { ...positionOf(node), level, text, is, slug };
      headings.push(pin === undefined ? fact : { ...fact, pin });
    });
  };
}

/** The id a heading gets from its wording, kept apart from ids of passages, notes and the page. */
export function sectionSlug(text: string): string {
  const slug = slugOf(text);
  if (slug === '') return '';
  const taken = /^p\d+[a-z]*$|^(note|ref)-|^\d/.test(slug) || idsAroundTexts.includes(slug);
  return taken ? `section-${slug}` : slug;
}

function contentLevel(depth: number): HeadingFact['level'] {
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4;
}

function isNotCall(node: { type: string }): boolean {
  return node.type !== 'footnoteReference';
}
