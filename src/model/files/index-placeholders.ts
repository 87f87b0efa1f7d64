/** What stands in the search page until the index and the scripts are there and have names. */
export const indexPlaceholders = {
  /** Changes with the index. */
  tag: 'INDEX-TAG',
  /** Names the program that reads this language. */
  wasm: 'INDEX-WASM',
  /** Address of the script that reads English; of the one that asks the program of another language. */
  english: 'SEARCH-ENGLISH',
  stemmer: 'SEARCH-STEMMER',
  /** Address of the script that searches in a thread of its own. */
  worker: 'SEARCH-WORKER',
} as const;
