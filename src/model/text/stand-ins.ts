// Private-use characters, far from those that enclose slots; authors cannot write one in a text.
const shift = 0xe080;
const standIns = /[\uE0A0-\uE0FF]/g;
const sign = /^[!-/:-@[-`{-~]$/;
const escaped = /\\([!-/:-@[-`{-~])/g;

/** What stands for a sign that an author escaped, until nobody looks for markup any more; other characters stay. */
export function standInFor(character: string): string {
  if (!sign.test(character)) return character;
  return String.fromCharCode((character.codePointAt(0) ?? 0) + shift);
}

/** Whether a character stands for an escaped sign. */
export function isStandIn(character: string): boolean {
  return character >= '\uE0A0' && character <= '\uE0FF';
}

/** A text with the signs themselves in it. */
export function withoutStandIns(text: string): string {
  return text.replace(standIns, (standIn) =>
    String.fromCharCode((standIn.codePointAt(0) ?? 0) - shift),
  );
}

/** A text outside Markdown with a stand-in for each sign that has a backslash before it. */
export function withStandIns(text: string): string {
  return text.includes('\\')
    ? text.replace(escaped, (_, character: string) => standInFor(character))
    : text;
}
