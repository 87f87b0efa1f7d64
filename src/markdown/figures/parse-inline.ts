import type { Image, PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import { resolveDefinitions } from '../links/remark-definitions.ts';
import { remarkPlainAddresses } from '../links/remark-plain-addresses.ts';
import { visit } from '../tree/visit.ts';

// Keeps `1. ` and `# ` at its beginning from becoming a list or a heading.
const guard = '. ';

/**
 * The title of an image as the Markdown it is written in, with places in the file.
 *
 * The parser has taken away backslashes and decoded `&amp;`, so it is read again where it stands.
 */
export function parseInline(
  processor: Processor,
  file: VFile,
  image: Image,
  title: string,
): PhrasingContent[] {
  const { raw, offset } = writtenTitle(file, image) ?? { raw: title, offset: 0 };
  const text = guard + raw.replace(/\s*\n[\s>]*/g, ' ').trim();
  const tree = processor.parse(new VFile(`${text}\n\n${definitionsIn(file)}`)) as Root;
  const [paragraph] = tree.children;
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') {
    return [{ type: 'text', value: title }];
  }
  first.value = first.value.slice(guard.length);
  if (first.value === '') paragraph.children.shift();
  remarkPlainAddresses()(tree);
  resolveDefinitions(tree);
  visit(paragraph, (node) => {
    if (node.position && image.position)
      node.position = moved(node.position, image.position, offset);
  });
  return paragraph.children;
}

const titleAtEnd = /\s(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\(((?:\\.|[^()\\])*)\))\s*\)$/su;

function writtenTitle(file: VFile, { position }: Image) {
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const source = String(file.value).slice(position.start.offset, position.end.offset);
  const found = titleAtEnd.exec(source);
  if (!found) return undefined;
  const [, double, single, round] = found;
  const raw = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'") ?? round ?? '';
  // Places are told by the line; in a title of several lines, by that of the image.
  return { raw, offset: source.includes('\n') ? 0 : found.index + 2 };
}

// What `[words][un]` in a caption leads to.
const definitions = new WeakMap<VFile, string>();

function definitionsIn(file: VFile): string {
  const known = definitions.get(file);
  if (known !== undefined) return known;
  const lines = String(file.value).match(/^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm) ?? [];
  definitions.set(file, lines.join('\n'));
  return lines.join('\n');
}

function moved({ start, end }: Position, { start: base }: Position, offset: number): Position {
  const move = (point: Position['start']) => ({
    line: base.line,
    column: base.column + offset + Math.max(0, point.column - 1 - guard.length),
  });
  return { start: move(start), end: move(end) };
}
