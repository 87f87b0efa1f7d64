/** Part of a text: from which character to which, as UTF-16 offsets, the end not included. */
export interface Span {
  start: number;
  end: number;
}
