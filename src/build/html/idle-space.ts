/** A page without the space that no browser shows: between the elements of its head, and where its blocks begin and end or follow each other. */
export function withoutIdleSpace(html: string): string {
  const body = html.indexOf('<body');
  if (body < 0) return html;
  const head = html.slice(0, body).replace(tagAndSpace, '$1');
  return (
    head +
    html.slice(body).replace(blockStart, '$1').replace(blockEnd, '').replace(betweenBlocks, '$1')
  );
}

// Values of attributes may hold signs of tags.
const rest = '[^<>"]*(?:"[^"]*"[^<>"]*)*>';
const tagAndSpace = new RegExp(`(<${rest})[ \\n]+(?=<)`, 'g');

// Within `pre` there are no blocks.
const blocks = `(?:${[
  ...[
    'article',
    'aside',
    'body',
    'details',
    'div',
    'dd',
    'dl',
    'dt',
    'fieldset',
    'figure',
    'footer',
  ],
  ...['form', 'h[1-6]', 'header', 'li', 'main', 'nav', 'ol', 'p', 'section', 'ul'],
  // Elements of the site's own around blocks.
  ...[
    'copy-link',
    'margin-notes',
    'note-preview',
    'passage-links',
    'quoted-passage',
    'section-nav',
  ],
  ...['sentence-links', 'site-search', 'theme-choice'],
].join('|')})`;
const blockStart = new RegExp(`(<${blocks}(?=[ >])${rest})[ \\n]+`, 'g');
const blockEnd = new RegExp(`[ \\n]+(?=</${blocks}>)`, 'g');
const betweenBlocks = new RegExp(`(</${blocks}>)[ \\n]+(?=<${blocks}[ >])`, 'g');
