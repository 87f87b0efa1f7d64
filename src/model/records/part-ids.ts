/**
 * The ids of the pages' own parts, by where they stand; those of passages, notes and names come
 * from the content. `*` stands for what is counted or looped over.
 */
export const partIds = {
  everyPage: ['main', 'site-search-words', 'site-suggestions', 'site-suggestions--*'],
  /** Around the text of a brief or of a page of prose. */
  texts: ['contents', 'notes'],
  /** On pages without such a text. */
  elsewhere: [
    ...['also', 'newest', 'lead-contents', 'year-*', 'letter-*', 'not-found-*'],
    ...['search-words', 'search-words-label', 'search-understood', 'search-results'],
    ...['search-sheet', 'search-sort', 'search-*', 'search-*-*', 'search-*-*-count'],
  ],
  /** Of no part here: `#top` is the browsers' own, no section was ever called `search`, and corrections bring their ids. */
  kept: ['top', 'search', 'change--*'],
} as const;

/** Ids that no section of a text may take. */
export const idsAroundTexts: readonly string[] = [
  ...partIds.everyPage,
  ...partIds.texts,
  ...partIds.kept,
];

/** Ids that no name may have, since in the list it would be the name's id. */
export const idsAroundNames: readonly string[] = partIds.everyPage;
