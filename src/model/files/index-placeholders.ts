/** What stands in the search page until the index is there and its parts have names. */
export const indexPlaceholders = {
  /** Changes with the index. */
  tag: 'INDEX-TAG',
  /** Names the program that reads this language. */
  wasm: 'INDEX-WASM',
} as const;
