/** Elements of a text that mean something wherever it is read; of all others the words stay. */
export const keptElements: ReadonlySet<string> = new Set(
  [
    'p h2 h3 h4 h5 h6 ul ol li blockquote pre code hr br',
    'table caption thead tbody tfoot tr th td figure figcaption img',
    'a em strong cite q sup sub del ins abbr bdi bdo i b span div',
  ].flatMap((names) => names.split(' ')),
);

/** What these elements say of themselves wherever they are read. */
export const keptAttributes: ReadonlySet<string> = new Set(
  'id href src alt width height lang dir colspan rowspan scope start value title'.split(' '),
);

/** Elements that hold nothing. */
export const emptyElements: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
