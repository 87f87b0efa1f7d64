import { withinQuotation } from '../../model/language/quotation-marks.ts';
import { fill } from '../../model/language/plural.ts';
import type { CitationPiece } from '../../model/page/styled-citation.ts';
import type { StyleWords } from './style-words.ts';

const ended = /[.?!…؟。]["'”’»]*$/u;

/** Parts one after the other, with a sign between those that say something; a sentence that has ended gets no second full stop. */
export function compose(
  parts: readonly (readonly CitationPiece[])[],
  sign: string,
): CitationPiece[] {
  const said = parts.filter((pieces) => pieces.some(({ text }) => text !== ''));
  return said.flatMap((pieces, index): readonly CitationPiece[] => {
    if (index === said.length - 1) return pieces;
    const last = pieces.at(-1)?.text ?? '';
    const hasEnded = sign.trim() === '.' && ended.test(last);
    return [...pieces, { text: hasEnded ? sign.replace('.', '') : sign }];
  });
}

/** A title in quotation marks, with the sign that follows it where its language has that; none within the marks after `?` and `!`, and no full stop. */
export function quotedTitle(
  title: string,
  following: 'comma' | 'period',
  words: StyleWords,
): CitationPiece[] {
  const text = withinQuotation(title, words.language);
  const patterns = { comma: words.titleComma, period: words.titlePeriod };
  const [, own = ''] = words.title.split('{title}');
  const [before = '', sign = ''] = patterns[following].split('{title}');
  const isWithin = sign.endsWith(own);
  const after = ended.test(text) && (isWithin || following === 'period') ? own : sign;
  return [{ text: before }, { text, form: 'name' }, { text: `${after} ` }];
}

/** What else is said of a work, as a sentence of its own. */
export function closing(note: string | undefined, words: StyleWords): CitationPiece[] {
  if (note === undefined) return [];
  return [{ text: ended.test(note) ? note : note + words.period.trimEnd(), form: 'name' }];
}

/** A piece that is shown where a passage is cited. */
export function place(pattern: string, before = '', after = ''): CitationPiece {
  return { text: `${before}${pattern}${after}`, form: 'place' };
}

/** How a text refers to a passage of the work, where the style keeps that apart from the list of works. */
export function inTextPlace(reference: readonly CitationPiece[], words: StyleWords): CitationPiece {
  const citation = reference.map(({ text }) => text).join('');
  return place(fill(words.inText, { citation }), '\n');
}
