// Letters and digits, and the few signs that change what a number says.
const word = /[\p{L}\p{N}\p{M}]+|[\p{Sc}%‰−]|(?<![\p{L}\p{N}])-(?=\p{N})/gu;

/** The words of a text as comparisons see them: NFC, lower case, without white space and punctuation. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(word) ?? [];
}
