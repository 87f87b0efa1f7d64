/** A line that Git left where two branches wrote the same lines. */
export interface ConflictMarker {
  line: number;
  column: number;
  /** The line without what stands before its signs. */
  written: string;
}

// Git begins lines with its signs, seven of them, eight where a file was renamed as well; editors that indent or quote
// a text move them.
const marker =
  /^([ \t]*(?:>[ \t]?)*?(?:[-*+] )?)((?:<{7,8}|\|{7,8}|={7,8}|(?<!>)>{7,8})(?:[ \t].*)?)$/;
const fence = /^[ \t>]*(`{3,}|~{3,})/;

/**
 * The first conflict marker of a text, whatever it stands in; plain line ends are expected.
 *
 * Such `=` may underline a heading and such `|` be a row of a table: they count where another sign, a
 * name behind them or an empty line before them says what they are. What is indented inside a fence is an
 * example that somebody writes about.
 */
export function findConflictMarker(text: string, isMarkdown: boolean): ConflictMarker | undefined {
  if (!/^[ \t>*+-]*(?:<{7,8}|\|{7,8}|={7,8}|>{7,8})(?:\s|$)/m.test(text)) return undefined;
  const found = markersIn(text.split('\n'));
  const signs = new Set(found.map(({ written }) => written[0]));
  const isCertain =
    signs.size > 1 ||
    signs.has('<') ||
    signs.has('>') ||
    found.some(cannotBeElse(isMarkdown ? frontMatterLines(text) : Infinity));
  return isCertain ? found[0] : undefined;
}

interface FoundMarker extends ConflictMarker {
  /** Whether the line before is empty, so that it underlines nothing. */
  stands: boolean;
}

function markersIn(lines: readonly string[]): FoundMarker[] {
  let opened = '';
  return lines.flatMap((line, index) => {
    const [, fenced = ''] = fence.exec(line) ?? [];
    if (opened === '') opened = fenced;
    else if (fenced.startsWith(opened)) opened = '';
    const [, before = '', written] = marker.exec(line) ?? [];
    if (written === undefined || (before !== '' && opened !== '')) return [];
    const previous = lines[index - 1] ?? '';
    if (/^(?:={7,8}\s+\S|\|{7,8}.*\|)/.test(written)) return [];
    if (written.startsWith('|') && previous.includes('|')) return [];
    const stands = previous.trim() === '' && opened === '';
    return { line: index + 1, column: before.length + 1, written: written.trimEnd(), stands };
  });
}

// In YAML nothing is underlined; a line of eight alone may be drawn.
function cannotBeElse(yamlLines: number) {
  return ({ line, written, stands }: FoundMarker) =>
    written.startsWith('=')
      ? written.length === 7 && (stands || line <= yamlLines)
      : /\s/.test(written);
}

function frontMatterLines(text: string): number {
  const [frontMatter = ''] = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?=\n|$)/.exec(text) ?? [];
  return frontMatter.split('\n').length - 1;
}
