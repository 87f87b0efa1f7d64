import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type FieldPosition, type Fault, isError, type Issue } from '../../model/reading/issue.ts';
import { hintFor } from '../../model/reading/hint.ts';
import { cutFrontMatter } from '../files/front-matter.ts';
import { shortenQuoted } from './shorten-quoted.ts';
import { decodeText } from '../files/read-file.ts';

/** Faults as issues: fields of YAML found in their files, sorted by file and position. */
export function locateFaults(dir: string, faults: readonly Fault[]): Issue[] {
  const issues = [...new Set(faults.map(({ file }) => file))].flatMap((file) => {
    const find = fieldFinder(dir, file);
    return faults
      .filter((fault) => fault.file === file)
      .map(({ rule, message, at, hint = hintFor(rule, file) }): Issue => {
        const position = 'field' in at ? find(at) : at;
        const severity = isError({ rule }) ? 'error' : 'warning';
        return {
          rule,
          severity,
          file: visible(file),
          ...position,
          message: shortenQuoted(visible(message)),
          hint: shortenQuoted(visible(hint)),
        };
      });
  });
  return issues.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

// A file's name or words must not move the cursor of a terminal, nor begin a line of their own.
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}

// js-yaml, which the build reads with, keeps no positions; only files at fault are read again with one that does.
function fieldFinder(dir: string, file: string) {
  let find: ((at: FieldPosition) => Place) | undefined;
  return (at: FieldPosition) => (find ??= createFinder(dir, file))(at);
}

type Place = Pick<Issue, 'line' | 'column' | 'length'>;

function createFinder(dir: string, file: string) {
  const text = decodeText(readFileSync(join(dir, file)));
  const isMarkdown = file.endsWith('.md');
  const yaml = isMarkdown ? (cutFrontMatter(text)?.frontMatter ?? '') : text;
  const offset = isMarkdown ? 1 : 0;
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const nodeAt = (field: FieldPosition['field']) => document.getIn(field, true);
  return ({ field, isKey = false, words = '', before = 0 }: FieldPosition): Place => {
    const key = isKey ? keyIn(nodeAt(field.slice(0, -1)), field.at(-1)) : undefined;
    // A field that is missing is shown at the nearest one that holds it, else at the top.
    const holders = [...field.keys()].map((index) => nodeAt(field.slice(0, index + 1))).reverse();
    for (const node of [key, ...holders]) {
      if (!isNode(node) || !node.range) continue;
      const [start, end] = node.range;
      const value = yaml.slice(start, end);
      const within = placeOf(words, before, value);
      const { line, col } = lineCounter.linePos(start + within);
      const isExact = node === key || node === nodeAt(field);
      const [shown = ''] = (words || value).split('\n', 1);
      return { line: line + offset, column: col, ...(isExact ? { length: shown.length } : {}) };
    }
    return { line: 1, column: 1 };
  };
}

// Where words stand after so many others of the same; those written with an escape are not found, and count as the whole.
function placeOf(words: string, before: number, value: string): number {
  const pieces = words === '' ? [value] : value.split(words);
  return pieces.length > before + 1 ? pieces.slice(0, before + 1).join(words).length : 0;
}

function keyIn(map: unknown, name: string | number | undefined): Node | undefined {
  if (!isMap(map)) return undefined;
  return map.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === name) as
    | Node
    | undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
