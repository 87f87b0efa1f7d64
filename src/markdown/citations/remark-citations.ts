import type { PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { idPattern } from '../../model/records/ids.ts';
import type { CitationItem, TextPosition } from '../../model/reading/rendered-text.ts';
import { addFault, positionOf } from '../facts.ts';
import { readLocators } from './read-locators.ts';
import { visit } from '../tree/visit.ts';

// Also what Pandoc allows but we do not, words before the `@`, so that it is seen and reported.
const citationPattern = /\[((?:[^[\]@]*\s)?@[^[\]]*)\]/g;

/**
 * Finds Pandoc citations in notes and captions and reports those anywhere else.
 *
 * `[@cfr-communique-2012, para. 9; @un-2118-2013]` in a note becomes one citation of two items.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['footnoteDefinition', 'caption'], (holder) => {
      visit(holder, 'text', (node, index, parent) => {
        if (!node.value.includes('@') || !parent || index === undefined) return;
        const pieces = cutCitations(node, file);
        parent.children.splice(index, 1, ...pieces);
        return index + pieces.length;
      });
      return 'skip';
    });
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition' || node.type === 'caption') return 'skip';
      if (node.type !== 'text' || !node.value.includes('@')) return;
      for (const found of node.value.matchAll(citationPattern)) {
        const message = `Unexpected citation \`${found[0]}\` in the text, expected it in a note.`;
        addFault(file, 'citation-outside-note', positionWithin(node, found.index), message);
      }
      return;
    });
  };
}

function cutCitations(node: Text, file: VFile): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const found of node.value.matchAll(citationPattern)) {
    const [written, inner = ''] = found;
    const items = inner.split(/[;؛]/).map((item) => parseItem(item.trim()));
    const at = positionWithin(node, found.index);
    if (!items.every((item) => item !== undefined)) {
      const message = `Unexpected citation \`${written}\`, expected \`[@source-id, para. 9]\`.`;
      addFault(file, 'citation-form', at, message);
      continue;
    }
    const inside = /(?<=[\s,،])@[a-z][a-z0-9-]*/.exec(inner.replace(/(^|[;؛])\s*@/g, '$1 '));
    if (inside) {
      const message = `Unexpected \`${inside[0]}\` within the words of a citation, expected \`;\` between two sources.`;
      addFault(file, 'citation-form', at, message);
    }
    const joined = pieces.at(-1);
    // Citations with nothing between them are one: `[@a][@b]`.
    if (joined?.type === 'citation' && node.value.slice(end, found.index).trim() === '') {
      joined.citation.items.push(...items);
      joined.value += node.value.slice(end, found.index) + written;
      end = found.index + written.length;
      continue;
    }
    if (found.index > end) pieces.push({ type: 'text', value: node.value.slice(end, found.index) });
    const point = { ...at, offset: 0 };
    const position = { start: point, end: point };
    pieces.push({ type: 'citation', value: written, citation: { items }, position });
    end = found.index + written.length;
  }
  const rest = node.value.slice(end);
  if (rest) pieces.push({ type: 'text', value: rest });
  // A citation that other Markdown breaks up, as in `[@source, on *Syria*]`, would be printed as it stands.
  const broken = rest.indexOf('[@');
  if (broken >= 0 && !rest.slice(broken).includes(']')) {
    const message = `Unexpected beginning of a citation \`${rest.slice(broken, broken + 40)}\`, expected \`[@source-id, para. 9]\` in plain words.`;
    addFault(file, 'citation-form', positionWithin(node, end + broken), message);
  }
  return pieces;
}

function parseItem(text: string): CitationItem | undefined {
  const [, source = '', rest = ''] = /^@([^\s,،]+)\s*(?:[,،]\s*(.+))?$/su.exec(text) ?? [];
  if (!idPattern.test(source)) return undefined;
  return { source, ...readLocators(rest) };
}

function positionWithin(node: Text, offset: number): TextPosition {
  const { line, column } = positionOf(node);
  const before = node.value.slice(0, offset).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return { line: line + before.length - 1, column: before.length > 1 ? last + 1 : column + last };
}
