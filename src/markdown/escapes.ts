import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';

// Far enough from the characters that enclose slots; `withoutOwnMarks` keeps authors from writing one.
const shift = 0xe080;
const standIns = /[\uE0A0-\uE0FF]/g;
const sign = /^[!-/:-@[-`{-~]$/;

/**
 * Makes the parser put a stand-in wherever a sign was written with a backslash, or as `&ast;`.
 *
 * So no plugin takes it for markup, whatever it looks for, until `withoutStandIns` puts the sign back.
 */
export const escapes: Extension = {
  exit: {
    characterEscapeValue(token) {
      endText(this, token, (value) => value + standInFor(this.sliceSerialize(token)));
    },
    characterReference(token) {
      endText(this, token, (value) => value.slice(0, -1) + standInFor(value.slice(-1)));
    },
  },
};

/** A text with the signs themselves in it. */
export function withoutStandIns(text: string): string {
  return text.replace(standIns, (standIn) =>
    String.fromCharCode((standIn.codePointAt(0) ?? 0) - shift),
  );
}

function standInFor(character: string): string {
  if (!sign.test(character)) return character;
  return String.fromCharCode((character.codePointAt(0) ?? 0) + shift);
}

function endText(context: CompileContext, token: Token, write: (value: string) => string): void {
  const node = context.stack.pop();
  if (node?.type !== 'text') throw new Error('an escape stands in a text');
  node.value = write(node.value);
  if (node.position) node.position.end = { ...token.end };
}
