import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { addressLength } from './address-length.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** What follows `https` or `www` in an address that stands in a text by itself. */
    addressRest: 'addressRest';
  }
}

const [colon, dot] = [58, 46];

/**
 * Lets the parser see addresses in a text, `https://…` and `www.…`, so that no sign in them is markup.
 *
 * It begins at the sign behind `https` or `www`, which are looked at afterwards: GFM's own extension
 * stops at every letter that might begin one, and takes as long as all the rest.
 */
export function addresses(): Extension {
  return {
    text: {
      [colon]: { name: 'address', tokenize, previous: isEndOf('ps') } satisfies Construct,
      [dot]: { name: 'address', tokenize, previous: isEndOf('w') } satisfies Construct,
    },
  };
}

function isEndOf(letters: string) {
  return (code: Code): boolean =>
    code !== null && code > 0 && letters.includes(String.fromCodePoint(code).toLowerCase());
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const textOf: TokenizeContext['sliceSerialize'] = (token) => this.sliceSerialize(token);
  let length = 0;
  return effects.check({ tokenize: measure, partial: true }, begin, nok);

  // Reads all that could belong to it, says how much does, and steps back.
  function measure(inner: Effects, found: State, none: State): State {
    inner.enter('addressRest');
    return function next(code: Code): State | undefined {
      // Line ends, tabs and spaces are the codes up to 32.
      if (code !== null && code > 32) {
        inner.consume(code);
        return next;
      }
      length = addressLength(textOf(inner.exit('addressRest')));
      return length > 0 ? found(code) : none(code);
    };
  }

  function begin(code: Code): State | undefined {
    effects.enter('addressRest');
    return take(code);
  }

  function take(code: Code): State | undefined {
    if (length === 0) {
      effects.exit('addressRest');
      return ok(code);
    }
    length--;
    effects.consume(code);
    return take;
  }
}
