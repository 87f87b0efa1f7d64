import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Language } from '../model/language/language.ts';
import type { RenderedText, TextFacts } from '../model/reading/rendered-text.ts';
import { escapes } from './signs/escapes.ts';
import { addressesFromMarkdown } from './links/addresses-from-markdown.ts';
import { factsOf } from './facts.ts';
import { handlers } from './handlers.ts';
import { addresses } from './links/micromark-addresses.ts';
import { undefinedNotes } from './notes/micromark-undefined-notes.ts';
import { rehypeLanguages } from './languages/rehype-languages.ts';
import { rehypeNotes } from './notes/rehype-notes.ts';
import { rehypePassages } from './passages/rehype-passages.ts';
import { rehypeSectionLinks } from './passages/rehype-section-links.ts';
import { rehypeTables } from './figures/rehype-tables.ts';
import { rehypeTemplate } from './rehype-template.ts';
import { findExcess } from './parse/find-excess.ts';
import { remarkDepth } from './parse/remark-depth.ts';
import { remarkParts } from './parse/remark-parts.ts';
import { remarkCaptions } from './figures/remark-captions.ts';
import { remarkCitations } from './citations/remark-citations.ts';
import { remarkDefinitions } from './links/remark-definitions.ts';
import { remarkAsides } from './passages/remark-asides.ts';
import { remarkHeadings } from './passages/remark-headings.ts';
import { remarkImages } from './figures/remark-images.ts';
import { remarkInlineNotes } from './notes/remark-inline-notes.ts';
import { remarkLanguages } from './languages/remark-languages.ts';
import { remarkLinks } from './links/remark-links.ts';
import { remarkMarkup } from './signs/remark-markup.ts';
import { remarkNesting } from './signs/remark-nesting.ts';
import { remarkNoHtml } from './signs/remark-no-html.ts';
import { remarkNotes } from './notes/remark-notes.ts';
import { remarkNumberedNotes } from './signs/remark-numbered-notes.ts';
import { remarkPins } from './passages/remark-pins.ts';
import { remarkPlainAddresses } from './links/remark-plain-addresses.ts';
import { remarkPlainSigns } from './signs/remark-plain-signs.ts';
import { remarkTableCaptions } from './figures/remark-table-captions.ts';
import { remarkTypography } from './typography/remark-typography.ts';
import { escapeHtml } from '../model/text/escape-html.ts';
import { withoutOwnMarks } from './slots.ts';

/** What the pipeline makes of a text: ready HTML with slots, and everything known of it. */
export interface Rendering {
  text: RenderedText;
  facts: TextFacts;
}

/**
 * Renders a Markdown body (front matter taken off). Depends on the body and its language alone.
 *
 * Faults of the text are in `facts.faults`; nothing throws, and nothing an author wrote is lost.
 */
export function renderMarkdown(body: string, language: Language): Rendering {
  // Without a byte order mark, which the parser leaves out of its places.
  const value = withoutOwnMarks(body).replace(/^\uFEFF/, '');
  const file = new VFile({ value });
  const excess = findExcess(value);
  if (excess) {
    factsOf(file).faults.push(excess);
    return { text: asWritten(value), facts: factsOf(file) };
  }
  const { result } = processorFor(language).processSync(file) as VFile & { result: RenderedText };
  return { text: result, facts: factsOf(file) };
}

// What is shown of a text that cannot be rendered: all of it.
function asWritten(value: string): RenderedText {
  const html = `<pre><code tabindex="0">${escapeHtml(value)}</code></pre>`;
  return { sections: [{ heading: -1, html: [html] }], notes: {} };
}

const processors = new Map<Language, ReturnType<typeof createProcessor>>();

function processorFor(language: Language) {
  const processor = processors.get(language) ?? createProcessor(language);
  processors.set(language, processor);
  return processor;
}

/** The one ordered list of plugins. */
export function createProcessor(language: Language) {
  return unified()
    .data('micromarkExtensions', [gfmFootnote(), undefinedNotes(), gfmTable(), addresses()])
    .data('fromMarkdownExtensions', [
      gfmFootnoteFromMarkdown(),
      gfmTableFromMarkdown(),
      escapes,
      addressesFromMarkdown,
    ])
    .use(remarkParse)
    .use(remarkParts)
    .use(remarkDepth)
    .use(remarkPlainAddresses)
    .use(remarkDefinitions)
    .use(remarkInlineNotes)
    .use(remarkAsides)
    .use(remarkPins)
    .use(remarkCaptions)
    .use(remarkLanguages)
    .use(remarkMarkup)
    .use(remarkNumberedNotes)
    .use(remarkTableCaptions)
    .use(remarkNoHtml)
    .use(remarkCitations)
    .use(remarkLinks)
    .use(remarkNesting)
    .use(remarkImages)
    .use(remarkTypography(language))
    .use(remarkPlainSigns)
    .use(remarkNotes, language)
    .use(remarkHeadings)
    .use(remarkRehype, { handlers })
    .use(rehypeLanguages, language)
    .use(rehypeNotes)
    .use(rehypePassages, language)
    .use(rehypeTables)
    .use(rehypeSectionLinks)
    .use(rehypeTemplate)
    .freeze();
}
