import type { Fault } from '../../model/reading/issue.ts';

/** What is wrong with a text that is no YAML: where, in which words, and what mends it. */
export type YamlFault = Pick<Fault, 'message' | 'hint'> & { line: number; column: number };

/** What the parser says of it, lines and columns counted from nought. */
export interface ParserWords {
  reason: string;
  line: number;
  column: number;
}

/**
 * Says in an editor's words why a text is no YAML.
 *
 * A parser tells where it gave up; what was written wrong is mostly in that line or the one before,
 * and only a look at them finds it.
 */
export function describeYaml(text: string, words: ParserWords): YamlFault {
  const lines = text.split('\n');
  const at = { line: words.line + 1, column: words.column + 1 };
  for (const diagnose of diagnoses) {
    const found = diagnose(lines, words);
    if (found) return { ...at, ...found };
  }
  return { ...at, message: `Unexpected YAML: ${words.reason}.`, hint: undefined };
}

type Diagnosis = Pick<Fault, 'message' | 'hint'> & { line?: number; column?: number };
type Diagnose = (lines: readonly string[], words: ParserWords) => Diagnosis | undefined;

// A field or an item of a list: what stands before its value, its name, its value.
const field = /^(\s*(?:- +)*(?:([\w-]+):[ \t]+)?)(.*)$/;

function fieldIn(line: string) {
  const [, before = '', name = '', value = ''] = field.exec(line) ?? [];
  return { before, name, value: value.trimEnd() };
}

const diagnoses: readonly Diagnose[] = [
  findTab,
  findEqualsSign,
  findSecondField,
  findSecondDocument,
  findUnspaced,
  findMarksWithin,
  findOpenBracket,
  findOpenMark,
  findBackslash,
  findTemplate,
  findColonWithin,
  findSignAtStart,
  findWordsBehind,
  findLoneWord,
  findIndentation,
];

function findTab(_: readonly string[], { reason }: ParserWords): Diagnosis | undefined {
  if (!reason.startsWith('tab characters')) return undefined;
  const message = 'Unexpected tab at the beginning of a line, expected spaces.';
  return { message, hint: 'Indent the line with two spaces for each level: YAML has no tabs.' };
}

// The parser takes such a line for a text, and stumbles over a later one.
function findEqualsSign(lines: readonly string[], { line }: ParserWords): Diagnosis | undefined {
  const index = lines.findLastIndex(
    (other, at) => at <= line && /^\s*[A-Za-z][\w-]*\s*[=：]/.test(other),
  );
  const [, before = '', name = '', sign = '', value = ''] =
    /^(\s*([A-Za-z][\w-]*)\s*)([=：])\s*(.*)$/.exec(lines[index] ?? '') ?? [];
  if (name === '' || (lines[index - 1] ?? '').trimEnd().endsWith('|')) return undefined;
  const message = `Unexpected \`${sign}\` behind \`${name}\`, expected \`:\`.`;
  const hint = `Write \`${name}: ${shorten(value)}\`.`;
  return { message, hint, line: index + 1, column: before.length + 1 };
}

function findSecondField(lines: readonly string[], { reason, line }: ParserWords) {
  if (reason !== 'duplicated mapping key') return undefined;
  const [, indent = '', name = ''] = /^([\s-]*)([^:]+):/.exec(lines[line] ?? '') ?? [];
  const first = lines.findIndex((other) => other.startsWith(`${indent}${name}:`));
  const where = first >= 0 && first < line ? `, first found ${line - first} lines above` : '';
  return {
    message: `Unexpected second \`${name}\`${where.replace(/ 1 lines/, ' one line')}, expected each field once.`,
    hint: 'Join the two, or delete one.',
  };
}

function findSecondDocument(lines: readonly string[], { reason }: ParserWords) {
  if (!reason.includes('single document')) return undefined;
  const line = lines.findIndex((other, index) => index > 0 && other.startsWith('---'));
  const message = 'Unexpected line of `---`, expected one record in a file.';
  return {
    message,
    hint: 'Delete the line, or move what follows to a file of its own.',
    line: line + 1,
    column: 1,
  };
}

// The parser takes such a line for the beginning of a text and stumbles over the next one.
function findUnspaced(lines: readonly string[], { line }: ParserWords): Diagnosis | undefined {
  for (const index of [line, line - 1, 0]) {
    const [, indent = '', name = '', value = ''] =
      /^([\s-]*)([A-Za-z][\w-]*):(?!\/\/)(?=[^ \t])\s*(.+)$/.exec(lines[index] ?? '') ?? [];
    if (name === '' || index > line) continue;
    const message = `Missing space behind \`${name}:\`.`;
    const hint = `Put a plain space there: \`${name}: ${shorten(value)}\`.`;
    return { message, hint, line: index + 1, column: indent.length + name.length + 2 };
  }
  return undefined;
}

function findMarksWithin(lines: readonly string[], { line }: ParserWords): Diagnosis | undefined {
  const { before, value } = fieldIn(lines[line] ?? '');
  const mark = value[0] ?? '';
  if (mark !== '"' && mark !== "'") return undefined;
  const end = value.indexOf(mark, 1);
  const rest = value.slice(end + 1);
  if (end < 0 || !/[^\s,\]}#]/.test(rest) || !rest.includes(mark)) return undefined;
  const inner = value.slice(1, value.lastIndexOf(mark));
  const message = `Unexpected \`${mark}\` within a text in such marks, which ends there.`;
  const hint = `Write \`${before.trimStart()}${quoted(inner)}\`.`;
  return { message, hint, line: line + 1, column: before.length + end + 1 };
}

function findOpenBracket(lines: readonly string[], { reason, line }: ParserWords) {
  if (!/deficient|flow|unexpected end|indentation/.test(reason)) return undefined;
  for (let index = Math.min(line, lines.length - 1); index >= 0; index--) {
    const { before, value } = fieldIn(lines[index] ?? '');
    const sign = value[0] ?? '';
    if (sign !== '[' && sign !== '{') {
      if (value !== '' && index < line - 1) return undefined;
      continue;
    }
    const [end, what] = sign === '[' ? [']', 'list'] : ['}', 'fields'];
    if (value.includes(end)) return undefined;
    const message = `Missing \`${end}\` at the end of the ${what} that \`${sign}\` begins.`;
    return {
      message,
      hint: `Write \`${shorten(value)}${end}\`.`,
      line: index + 1,
      column: before.length + 1,
    };
  }
  return undefined;
}

function findOpenMark(lines: readonly string[], { reason, line }: ParserWords) {
  if (!/deficient|unexpected end|document separator/.test(reason)) return undefined;
  for (let index = Math.min(line, lines.length - 1); index >= 0; index--) {
    const { before, value } = fieldIn(lines[index] ?? '');
    const mark = value[0] ?? '';
    if ((mark !== '"' && mark !== "'") || value.includes(mark, 1)) continue;
    const message = `Missing \`${mark}\` at the end of the text that it begins.`;
    const hint = `Write \`${mark}${shorten(value.slice(1))}${mark}\`.`;
    return { message, hint, line: index + 1, column: before.length + 1 };
  }
  return undefined;
}

function findBackslash(_: readonly string[], { reason }: ParserWords): Diagnosis | undefined {
  if (!/escape sequence|hexadecimal/.test(reason)) return undefined;
  const message = 'Unexpected backslash in a text in double quotation marks.';
  return {
    message,
    hint: 'Write two of them (`\\\\`), or put the text in single quotation marks.',
  };
}

function findTemplate(_: readonly string[], { reason }: ParserWords): Diagnosis | undefined {
  if (!reason.includes('complex keys')) return undefined;
  const message = 'Unexpected `{{`, expected a text, a list or fields.';
  return { message, hint: 'Write the words themselves; nothing is filled in here.' };
}

function findColonWithin(lines: readonly string[], { line }: ParserWords): Diagnosis | undefined {
  const { before, name, value } = fieldIn(lines[line] ?? '');
  const colon = value.search(/:(?:\s|$)/);
  if (name === '' || colon < 0 || /^["'[{|>]/.test(value)) return undefined;
  const inMarks = /^[“”„](.+)[“”]$/.exec(value)?.[1];
  const message = inMarks
    ? 'Unexpected `: ` within a text in curly quotation marks, which hold nothing together in YAML.'
    : 'Unexpected `: ` within a text, which begins a field there.';
  const hint = `Put the text in ${inMarks ? 'straight ' : ''}quotation marks: \`${name}: ${quoted(inMarks ?? value)}\`.`;
  return { message, hint, line: line + 1, column: before.length + colon + 1 };
}

function findSignAtStart(lines: readonly string[], { line }: ParserWords): Diagnosis | undefined {
  const { before, name, value } = fieldIn(lines[line] ?? '');
  if (!/^[@`%*&!?|>]/.test(value)) return undefined;
  const message = `Unexpected \`${value[0]}\` at the beginning of a text, where it means something in YAML.`;
  const text = quoted(value.replace(/^([|>])\s*/, ''));
  const hint = `Put the text in quotation marks: \`${name ? `${name}: ` : ''}${text}\`.`;
  return { message, hint, line: line + 1, column: before.length + 1 };
}

function findWordsBehind(lines: readonly string[], { line, column }: ParserWords) {
  const { value } = fieldIn(lines[line] ?? '');
  if (!/^(["'[{])/.test(value) || column < 1) return undefined;
  const rest = (lines[line] ?? '').slice(column).trim();
  if (rest === '') return undefined;
  const what = /^["']/.test(value) ? 'a text in quotation marks' : 'a list or fields in brackets';
  const message = `Unexpected \`${shorten(rest)}\` behind ${what}.`;
  return { message, hint: 'Delete it, or put the whole in one pair of quotation marks.' };
}

function findLoneWord(lines: readonly string[], { line }: ParserWords): Diagnosis | undefined {
  for (const index of [line, line - 1]) {
    const [, word = ''] = /^([A-Za-z][\w-]*)\s*$/.exec(lines[index] ?? '') ?? [];
    if (word === '') continue;
    const message = `Missing \`:\` behind \`${word}\`.`;
    return { message, hint: `Write \`${word}: …\`.`, line: index + 1, column: word.length + 1 };
  }
  return undefined;
}

function findIndentation(lines: readonly string[], { reason, line }: ParserWords) {
  const [indent = ''] = /^\s*/.exec(lines[line] ?? '') ?? [];
  const above = lines.slice(0, line).findLast((other) => other.trim() !== '') ?? '';
  const [before = ''] = /^\s*/.exec(above) ?? [];
  if (!reason.includes('indentation') || indent.length === before.length) return undefined;
  const message = `Unexpected indentation by ${spaces(indent)}, where the line above has ${spaces(before)}.`;
  return {
    message,
    hint: 'Give fields and items that belong together the same number of spaces; what lies within a field has two more.',
    line: line + 1,
    column: indent.length + 1,
  };
}

function spaces({ length }: string): string {
  return length === 0 ? 'none' : length === 1 ? 'one space' : `${length} spaces`;
}

function quoted(text: string): string {
  return JSON.stringify(shorten(text.replace(/''/g, "'").replace(/\\"/g, '"')));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
