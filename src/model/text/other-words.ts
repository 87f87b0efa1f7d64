const words =
  /^(?:am|an|as|at|be|by|do|go|he|id|if|in|is|it|me|my|no|of|oh|on|or|so|to|up|us|we|all|and|are|for|not|the|who)$/;

/** Whether what may be an acronym is another word in small letters: `us`, `it`, `who`. */
export function isOtherWord(form: string): boolean {
  return words.test(form);
}
