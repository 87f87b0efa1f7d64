import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { standInFor } from '../../model/text/stand-ins.ts';

/**
 * Makes the parser put a stand-in wherever a sign was written with a backslash, or as `&ast;`.
 *
 * So no plugin takes it for markup, whatever it looks for, until `remarkPlainSigns` puts the sign back.
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

function endText(context: CompileContext, token: Token, write: (value: string) => string): void {
  const node = context.stack.pop();
  if (node?.type !== 'text') throw new Error('an escape stands in a text');
  node.value = write(node.value);
  if (node.position) node.position.end = { ...token.end };
}
