import { cutRaw } from './cut-raw.ts';

// Code is shown as it is written.
const code = /(^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\2|`+[^`\n]*`+)/m;

/** A Markdown file in whose body links that begin with a path begin with another one. */
export function renameLinks(text: string, from: string, to: string): string {
  // Behind the bracket of a link or the colon of a definition.
  const link = new RegExp(`(\\]\\(\\s*<?|^ {0,3}\\[[^\\]]+\\]:\\s*<?)${escape(from)}`, 'gm');
  return inProse(text, (prose) => prose.replace(link, (_, before: string) => `${before}${to}`));
}

/** A Markdown file in whose body one source is cited by another id. */
export function renameCitations(text: string, from: string, to: string): string {
  const citation = new RegExp(`(?<![\\w\\\\/.])@${escape(from)}(?![\\w-]*\\w)`, 'g');
  return inProse(text, (prose) => prose.replace(citation, `@${to}`));
}

function inProse(text: string, change: (prose: string) => string): string {
  const { head, yaml, rest: body } = cutRaw(text, true);
  const pieces: string[] = [];
  let rest = body;
  for (;;) {
    const found = code.exec(rest);
    if (!found) break;
    pieces.push(change(rest.slice(0, found.index)), found[0]);
    rest = rest.slice(found.index + found[0].length);
  }
  return head + yaml + pieces.join('') + change(rest);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
