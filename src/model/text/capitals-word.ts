/**
 * The word by which the index knows that a text has a spelling in capitals: `US` is `uscapitalx`.
 *
 * No text has it, and no stemmer shortens it.
 */
export function capitalsWord(spelling: string): string {
  return `${spelling.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}capitalx`;
}
