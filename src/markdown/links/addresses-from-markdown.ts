import type { Link, PhrasingContent } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { AddressNode } from '../tree/syntax-tree.ts';

// Arabic joins letters to the word that follows, of whatever script: `وhttps://…`.
const scheme = /(?<![A-Za-z0-9])(?:https?|www)$/i;

/** Makes links of the addresses that `addresses` finds; within a link's words they are only left as they are. */
export const addressesFromMarkdown: Extension = {
  enter: {
    addressRest(token) {
      const parent = this.stack.at(-1);
      if (!parent || !('children' in parent)) return;
      const before = parent.children.at(-1);
      const rest = this.sliceSerialize(token);
      const [begin] = (before?.type === 'text' && scheme.exec(before.value)) || [];
      if (before?.type !== 'text' || begin === undefined || isInCitation(before.value)) {
        addText(this, token, rest);
        return;
      }
      before.value = before.value.slice(0, -begin.length);
      const address = addressOf(
        begin + rest.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&'),
        begin.length,
        token,
      );
      if (before.position) before.position.end = { ...(address.position?.start ?? token.start) };
      if (before.value === '') parent.children.pop();
      const isInLink = this.stack.some(({ type }) => /^(?:link|image)/.test(type));
      const siblings = parent.children as PhrasingContent[];
      siblings.push(isInLink ? address : linkTo(address));
    },
  },
};

function addText(context: CompileContext, token: Token, value: string): void {
  context.config.enter.data?.call(context, token);
  const text = context.stack.pop();
  if (text?.type !== 'text') throw new Error('an address stands in a text');
  text.value += value;
  if (text.position) text.position.end = { ...token.end };
}

// A citation is read from one piece of text.
function isInCitation(before: string): boolean {
  return /\[[^[\]]*@[^[\]]*$/.test(before);
}

function addressOf(value: string, begun: number, { start, end }: Token): AddressNode {
  const back = { column: start.column - begun, offset: start.offset - begun };
  return {
    type: 'address',
    value,
    position: { start: { line: start.line, ...back }, end: { ...end } },
  };
}

function linkTo(address: AddressNode): Link {
  const url = /^www/i.test(address.value) ? `http://${address.value}` : address.value;
  const link: Link = { type: 'link', url, children: [address] };
  if (address.position) link.position = address.position;
  return link;
}
