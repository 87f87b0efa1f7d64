import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** The reference that the pipeline is measured against: parse, footnotes and tables, HTML; nothing of ours. */
export const bareChain = unified()
  .data('micromarkExtensions', [gfmFootnote(), gfmTable()])
  .data('fromMarkdownExtensions', [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()])
  .use(remarkParse)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze();
