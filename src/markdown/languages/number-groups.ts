/** A piece of a text, and whether it is a number in groups. */
interface Piece {
  text: string;
  isGrouped: boolean;
}

// `+963 11 123 4567`, `011 123 4567` and `10 000 000`; a list of years is none.
const grouped =
  /(?<![\p{Script=Latin}\p{N}.,:/+-])(?:\+\s?\p{Nd}{1,4}(?:[ \u00A0-]\(?\p{Nd}+\)?)+|\+\p{Nd}+|[0٠]\p{Nd}+(?:[ \u00A0-]\p{Nd}+){1,5}|\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3}){2,})(?![\p{L}\p{N}]|[.,:/-]\p{N})/gu;

/** Cuts a text at numbers in groups, whose groups a line that runs to the right would put in the wrong order. */
export function numbersInGroups(text: string): Piece[] {
  if (!/[+\p{Nd}]\p{Nd}/u.test(text)) return [{ text, isGrouped: false }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, 0: number } of text.matchAll(grouped)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isGrouped: false });
    pieces.push({ text: number, isGrouped: true });
    end = index + number.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isGrouped: false });
  return pieces;
}
