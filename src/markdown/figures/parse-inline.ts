import type { Image, PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import { resolveDefinitions } from '../links/remark-definitions.ts';
import { remarkPlainAddresses } from '../links/remark-plain-addresses.ts';
import { sourceOf } from '../tree/block-text.ts';
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
  const { raw, offset } = writtenTitle(file, image) ?? { raw: title, offset: undefined };
  const { words, places } = inOneLine(raw);
  const tree = processor.parse(new VFile(`${guard}${words}\n\n${definitionsIn(file)}`)) as Root;
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
    if (!node.position || !image.position) return;
    const placeAt = (column: number) => {
      const at = places[Math.max(0, column - 1 - guard.length)] ?? raw.length;
      return offset === undefined ? undefined : pointAt(sourceOf(file), offset + at);
    };
    const { start, end } = node.position;
    node.position = {
      start: placeAt(start.column) ?? image.position.start,
      end: placeAt(end.column) ?? image.position.end,
    };
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
  return { raw, offset: position.start.offset + found.index + 2 };
}

// The words of a title in one line, and where each of their characters stands in it.
function inOneLine(raw: string): { words: string; places: number[] } {
  let words = '';
  const places: number[] = [];
  for (const { 0: part, index } of raw.matchAll(/\s*\n[\s>]*|[^]/g)) {
    words += part.length > 1 || part === '\n' ? ' ' : part;
    places.push(index);
  }
  const from = words.length - words.trimStart().length;
  return { words: words.trim(), places: places.slice(from) };
}

function pointAt(source: string, offset: number): Position['start'] {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
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
