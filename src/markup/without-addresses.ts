import { notWords } from './block.ts';

/** A text in which addresses count as no words, as long as it was. */
export function withoutAddresses(text: string): string {
  return /:\/\/|www\./.test(text)
    ? text.replace(/\b(?:https?:\/\/|www\.)[^\s<>[\]\uFFFC]*[^\s<>[\]\uFFFC.,;:!?)]/g, (found) =>
        notWords.repeat(found.length),
      )
    : text;
}
