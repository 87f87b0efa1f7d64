import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Fault, isError, type Issue, rules } from '../../model/reading/issue.ts';
import { cutFrontMatter } from '../files/front-matter.ts';
import { decodeText } from '../files/read-file.ts';

/** Faults as issues: fields of YAML found in their files, sorted by file and place. */
export function locateFaults(dir: string, faults: readonly Fault[]): Issue[] {
  const issues = [...new Set(faults.map(({ file }) => file))].flatMap((file) => {
    const find = fieldFinder(dir, file);
    return faults
      .filter((fault) => fault.file === file)
      .map(({ rule, message, at }): Issue => {
        const place = 'field' in at ? find(at.field) : at;
        const severity = isError({ rule }) ? 'error' : 'warning';
        return { rule, severity, file, ...place, message, hint: rules[rule] };
      });
  });
  return issues.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

// js-yaml, which the build reads with, keeps no places; only files at fault are read again with one that does.
function fieldFinder(dir: string, file: string) {
  let find: ((field: readonly (string | number)[]) => Pick<Issue, 'line' | 'column'>) | undefined;
  return (field: readonly (string | number)[]) => (find ??= createFinder(dir, file))(field);
}

function createFinder(dir: string, file: string) {
  const text = decodeText(readFileSync(join(dir, file)));
  const isMarkdown = file.endsWith('.md');
  const yaml = isMarkdown ? (cutFrontMatter(text)?.frontMatter ?? '') : text;
  const offset = isMarkdown ? 1 : 0;
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  return (field: readonly (string | number)[]) => {
    // A field that is missing is shown at the nearest one that holds it, else at the top.
    for (let depth = field.length; depth > 0; depth--) {
      const node = document.getIn(field.slice(0, depth), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lineCounter.linePos(node.range[0]);
      return { line: line + offset, column: col };
    }
    return { line: 1, column: 1 };
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
