/** A file's text as it is on disk, line ends and byte order mark included, cut where its YAML and its Markdown are. */
export interface RawCut {
  /** What stands before the YAML. */
  head: string;
  yaml: string;
  /** The line that ends front matter, and the Markdown; empty in a file that is YAML alone. */
  rest: string;
}

/** Cuts a text into what its pieces are; joined, they are the text again. */
export function cutRaw(text: string, isMarkdown: boolean): RawCut {
  const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
  if (!isMarkdown) return { head: mark, yaml: text.slice(mark.length), rest: '' };
  const [, head = '', yaml = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)((?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return { head, yaml, rest: text.slice(head.length + yaml.length) };
}
