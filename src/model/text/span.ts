/** From where to where in a text: UTF-16 offsets, the end not included. */
export interface Span {
  start: number;
  end: number;
}
