import { facetNames, type FacetName } from '../../../model/facets.ts';
import { cutBracket, cutNegation, cutQuoted } from './cut-signs.ts';
import { cutWord } from './cut-words.ts';
import {
  type Cutter,
  fieldHere,
  isWordStart,
  leaveOut,
  matchHere,
  note,
  take,
  type TypedField,
} from './cutter.ts';
import { fieldOf, type QueryField } from './query-fields.ts';
import { dayBefore, type Period, readPeriod } from './period.ts';
import { quotationMarks, quotedAt } from './quoted-text.ts';
import { dateAt, readDate } from './read-dates.ts';

const name = /([\p{L}\p{M}]+)\s?[:：﹕︓](\s*)/uy;
const chunk = new RegExp(`[^\\s()|${quotationMarks}]+`, 'uy');
const trailing = /[,،;؛.!؟?]+$/u;
const moreOfValue = /^(?!(?:OR|AND|NOT)$)[\p{L}\p{N}][^:*]*$/u;
const mostWords = 8;

/** A field and its value: `author:Adee`; a word before a colon that is no field is noted where no space follows. */
export function cutField(cutter: Cutter): boolean {
  const { at, query } = cutter;
  const found = matchHere(cutter, name);
  if (!found || !isWordStart(cutter)) return false;
  const [whole, word = '', space = ''] = found;
  const field = fieldOf(word);
  const end = at + whole.length;
  if (!field) return noteField(cutter, word, space);
  if (end === query.length || /[)|]/.test(query.charAt(end)))
    return leaveOut(cutter, end, 'noValue');
  // The field's name is no part of a run of words.
  take(cutter, { kind: 'gap', start: at, end });
  // Behind the colon a minus means what it does before the field.
  cutNegation(cutter);
  return cutValueOf(cutter, { field, word });
}

/** A value within the brackets of a field: `topic:(sanctions OR war)`. */
export function cutValue(cutter: Cutter): boolean {
  const typed = fieldHere(cutter);
  return typed && typed.field !== 'title' ? takeValue(cutter, typed) : false;
}

// `Syria: the war` is what titles have.
function noteField(cutter: Cutter, word: string, space: string): boolean {
  const { query, at } = cutter;
  const rest = /[\p{L}\p{N}"(]/u.test(query.charAt(at + word.length + 1));
  if (space !== '' || !rest) return false;
  const [text = ''] = matchHere(cutter, /[^\s()|]+/y) ?? [];
  note(cutter, at + text.length, { kind: 'field', about: word });
  return take(cutter, { kind: 'plain', start: at, end: at + word.length });
}

function cutValueOf(cutter: Cutter, typed: TypedField): boolean {
  if (cutter.query.charAt(cutter.at) === '(') {
    cutBracket(cutter);
    // The brackets that were just opened are the field's.
    cutter.open[cutter.open.length - 1] = typed;
    return true;
  }
  if (typed.field !== 'title') return takeValue(cutter, typed);
  cutter.open.push(typed);
  if (!cutQuoted(cutter)) cutWord(cutter);
  cutter.open.pop();
  return true;
}

function takeValue(cutter: Cutter, typed: TypedField): boolean {
  const { field } = typed;
  const facet = facetNames.find((one) => one === field);
  return facet ? takeFacet(cutter, facet, typed) : takePeriod(cutter, field, typed);
}

function takeFacet(cutter: Cutter, field: FacetName, { word }: TypedField): boolean {
  const { query, at: start, context } = cutter;
  const { end, value } = valueAt(cutter, (text) => context.valuesOf(field, text).length > 0);
  const values = context.valuesOf(field, value);
  const written = quotedAt(query, start) || /\s/.test(value) ? `"${value}"` : value;
  if (values.length > 0) {
    return take(cutter, {
      kind: 'value',
      field,
      value,
      values,
      text: `${word}:${written}`,
      start,
      end,
    });
  }
  return missValue(cutter, end, word, value);
}

// What was meant is not there: its words may be in a text.
function missValue(cutter: Cutter, end: number, word: string, value: string): boolean {
  const { at } = cutter;
  cutter.misread.push({ kind: 'value', about: word, start: at, end, text: value });
  if (quotedAt(cutter.query, at)) return cutQuoted(cutter);
  return take(cutter, { kind: 'plain', start: at, end });
}

/** A quoted value, or as many words as are a value together; one word where none are. */
function valueAt(cutter: Cutter, isValue: (text: string) => boolean) {
  const { query, at } = cutter;
  const quoted = quotedAt(query, at);
  if (quoted) return { end: quoted.end, value: quoted.inner };
  const ends: number[] = [];
  let end = at;
  while (ends.length < mostWords) {
    const [space = ''] = /^\s*/.exec(query.slice(end)) ?? [];
    chunk.lastIndex = end + (ends.length > 0 ? space.length : 0);
    const [word] = chunk.exec(query) ?? [];
    if (word === undefined || (ends.length > 0 && !moreOfValue.test(word))) break;
    end = chunk.lastIndex;
    ends.push(end);
  }
  const [first = at + 1] = ends;
  const textTo = (to: number) => query.slice(at, to).replace(trailing, '');
  const longest = ends.findLast((to) => isValue(textTo(to))) ?? first;
  return { end: longest, value: textTo(longest) };
}

function takePeriod(cutter: Cutter, field: QueryField, { word }: TypedField): boolean {
  const start = cutter.at;
  const { end, value, period } = periodAt(cutter);
  const isText = field === 'text';
  const read = period && asField(field, period);
  if (!read || (isText && read.from !== read.to)) return missValue(cutter, end, word, value);
  const written = /\s/.test(value) ? `"${value}"` : value;
  return take(cutter, {
    ...{ kind: 'period', period: read, reading: isText ? 'text' : 'date' },
    ...{ text: `${word}:${written}`, start, end },
  });
}

function periodAt(cutter: Cutter) {
  const { query, at } = cutter;
  const quoted = quotedAt(query, at);
  if (quoted)
    return { end: quoted.end, value: quoted.inner, period: readPeriod(quoted.inner, readDate) };
  const [text = query.charAt(at)] = matchHere(cutter, chunk) ?? [];
  const value = text.replace(/[,،;؛!؟?]+$/u, '');
  const period = readPeriod(value, readDate);
  const { end = 0, dates = [] } = (period ? undefined : dateAt(query, at)) ?? {};
  const [only] = dates;
  if (only === undefined || dates.length > 1) return { end: at + text.length, value, period };
  return { end, value: query.slice(at, end), period: { from: only, to: only } };
}

function asField(field: QueryField, period: Period): Period | undefined {
  const first = period.from ?? period.to;
  const last = period.to ?? period.from;
  if (field === 'after') return { from: first };
  if (field === 'until') return { to: last };
  if (field === 'before') return first === undefined ? undefined : { to: dayBefore(first) };
  return period;
}
