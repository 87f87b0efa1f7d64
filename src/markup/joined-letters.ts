/**
 * A text with spaces for the letters that Arabic joins to the next word, where a sign follows: `و==x==`, `وبـ@id`.
 *
 * A rule that asks for the edge of a word finds one there. The text stays as long as it was.
 */
export function withoutJoinedLetters(text: string): string {
  return hasOne.test(text) ? text.replace(joined, (letters) => ' '.repeat(letters.length)) : text;
}

const hasOne = /[وفبلكـا](?=[\p{P}\p{S}a-z])/u;
const joined = /(?<![\p{L}\p{N}\p{M}])[وفبلك]{1,3}(?:ال)?ـ*(?=[\p{P}\p{S}]\S|[a-z])/gu;
