import type { Nodes, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { RuleId } from '../../model/reading/rules.ts';
import { findMarkup } from '../../markup/find-markup.ts';
import { addFault, positionOf } from '../facts.ts';
import { pointIn } from '../tree/block-text.ts';
import { visit } from '../tree/visit.ts';

/** Reports markup in the words of citations, which are printed as they stand: `[@id, p. 4 ~~x~~]`. */
export function checkCitationWords(block: Nodes, source: string, file: VFile): void {
  visit(block, 'text', (node: Text) => {
    if (!node.value.includes('[@')) return;
    for (const { index, 1: before = '', 2: words = '' } of node.value.matchAll(citation)) {
      for (const found of findMarkup({ text: words, kind: 'caption' })) {
        if (ofPlaces.has(found.rule)) continue;
        const at = pointIn(node, index + before.length + found.index, source) ?? positionOf(node);
        addFault(file, found.rule, at, found.message);
      }
    }
  });
}

const citation = /(\[@[^[\],،]*)([,،][^[\]]*)\]/g;

// What a place in a source may look like: `n. 12 above`, `para.5`; further sources of the citation.
const ofPlaces = new Set<RuleId>(['note-lost', 'note-by-number', 'ibid', 'citation-bare']);
