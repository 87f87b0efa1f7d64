import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from '../../model/reading/issue.ts';

/**
 * Texts that YAML ends at a ` #`, since all behind it is a comment: `summary: What is left # really`, `Ernst & Young #1`.
 *
 * A comment behind several words is told from one by the space on both sides of its sign: `Islamic State  # see names`.
 */
export function findCutValues(
  yaml: string,
  { file, offset }: { file: string; offset: number },
): Fault[] {
  if (!/\S[ \t]+#/.test(yaml)) return [];
  const lines = new LineCounter();
  const faults: Fault[] = [];
  visit(parseDocument(yaml, { lineCounter: lines }), {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
      const [, end] = node.range;
      const [written, gap = '', comment = ''] =
        /^([ \t]+)#(.*)/.exec(yaml.slice(end, end + 400)) ?? [];
      if (written === undefined || !isCut(String(node.value), gap, comment)) return;
      const { line, col } = lines.linePos(end + gap.length);
      const message = `Unexpected end of a text at \`#${comment.trimEnd()}\`, expected quotation marks around it.`;
      faults.push({ rule: 'value-cut', file, at: { line: line + offset, column: col }, message });
    },
  });
  return faults;
}

function isCut(value: string, gap: string, comment: string): boolean {
  if (/^\S/.test(comment)) return /\s/.test(value);
  return gap.length === 1 && (value.match(/\p{L}{2,}/gu) ?? []).length > 2;
}
