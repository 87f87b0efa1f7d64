/** A Markdown file cut in two. */
export interface CutFile {
  /** The YAML between the two lines of `---`. */
  frontMatter: string;
  body: string;
  /** Number of lines before the first of the body. */
  bodyOffset: number;
}

/** Cuts a Markdown file into front matter and body; nothing where it does not begin with front matter. */
export function cutFrontMatter(text: string): CutFile | undefined {
  const [head, frontMatter = ''] = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (head === undefined) return undefined;
  return { frontMatter, body: text.slice(head.length), bodyOffset: head.split('\n').length - 1 };
}
