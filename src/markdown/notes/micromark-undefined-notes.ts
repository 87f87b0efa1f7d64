import type { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';

const openBracket = 91;
const closeBracket = 93;
const caret = 94;

/**
 * Makes the parser see calls of notes that are not defined, which it would otherwise print as text.
 *
 * Reads ahead of the footnote grammar, tells it that the label at hand is defined, and steps back.
 */
export function undefinedNotes(): ReturnType<typeof gfmFootnote> {
  return { text: { [openBracket]: { name: 'undefinedNote', tokenize } satisfies Construct } };
}

function tokenize(this: TokenizeContext, effects: Effects, _ok: State, nok: State): State {
  const { parser } = this;
  const textOf: TokenizeContext['sliceSerialize'] = (token) => this.sliceSerialize(token);
  return open;

  function open(code: Code): State | undefined {
    effects.enter('chunkString');
    effects.consume(code);
    return mark;
  }

  function mark(code: Code): State | undefined {
    if (code !== caret) return nok(code);
    effects.consume(code);
    effects.exit('chunkString');
    effects.enter('gfmFootnoteCallString');
    return label;
  }

  function label(code: Code): State | undefined {
    // Line ends, tabs and spaces are the codes up to 32; the grammar allows none of them in a label.
    if (code === null || code <= 32 || code === openBracket) return nok(code);
    if (code !== closeBracket) {
      effects.consume(code);
      return label;
    }
    const written = textOf(effects.exit('gfmFootnoteCallString'));
    (parser.gfmFootnotes ??= []).push(written.toLowerCase().toUpperCase());
    return nok(code);
  }
}
