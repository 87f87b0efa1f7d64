/** Under this name the search page leaves, for the tab, the words of the result that a reader follows. */
export const foundKey = 'pincite-found';
