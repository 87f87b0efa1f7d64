/** A query as it was typed, clean and with signs of usual width: `：` is `:`, and `U. S.` is `U.S.` All spans into a query are into this text. */
export function typedQuery(text: string): string {
  return withPlainDigits(queryInItsDigits(text));
}

/** The same, sign by sign, with the digits that were typed: so it is shown to readers. */
export function queryInItsDigits(text: string): string {
  const query = cleanQuery(text)
    .replace(encoded, decodedLetter)
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (!query.includes('. ')) return query;
  return query.replace(/(?<![\p{L}\p{N}.])([UE]\.) (?=[SNKU]\.)/gu, '$1');
}

// A letter beyond ASCII, as browsers copy it from an address.
const encoded =
  /%[CD][0-9A-F]%[89AB][0-9A-F]|%E[0-9A-F](?:%[89AB][0-9A-F]){2}|%F0(?:%[89AB][0-9A-F]){3}/gi;

function decodedLetter(bytes: string): string {
  try {
    const letter = decodeURIComponent(bytes);
    return /^[\p{L}\p{M}\p{N}]$/u.test(letter) ? letter : bytes;
  } catch {
    return bytes;
  }
}

/** A query without what cannot be seen (marks of direction, soft hyphens), with plain spaces. */
export function cleanQuery(text: string): string {
  // Most have nothing of it, and to compile the pattern takes longer than all else that the page does with a query.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\p{Cf}\p{Cc}\p{Cs}\p{Co}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''));
}

// With the digits that texts have, each in its place.
function withPlainDigits(query: string): string {
  return query.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
