/** Elements that end the own text of a list item: what follows them in it is not of its passage. */
export const blockElements: readonly string[] =
  'p ul ol blockquote pre table figure h2 h3 h4 hr'.split(' ');

/** Elements after which a passage's text has a space, although the page has none. */
export const spacedElements: readonly string[] = 'td th tr br caption figcaption'.split(' ');
