import { checkValue } from '../../../model/text/check-value.ts';
import { wordsOf } from '../../../model/text/words.ts';
import { passagesIn } from '../../passages/passages.ts';
import {
  type PassageText,
  passageText,
  rangeOf,
  sentencesOf,
  spanIn,
} from '../../passages/passage-text.ts';
import type { Span } from '../../../model/text/span.ts';
import { chooseWords, type QuoteOnPage, snapToWords } from './quote-words.ts';
import { formatSentenceLink } from '../text-fragment.ts';

/** What a reader has selected in a brief, in whole words. */
export interface SelectedQuote {
  id: string;
  /** Check values of the first and the last sentence. */
  checks: string[];
  /** Its words, passage by passage. */
  paragraphs: string[];
  onPage: Omit<QuoteOnPage, 'page'>;
  range: Range;
}

interface Slice {
  passage: PassageText;
  span: Span;
}

/** The quote that a selection is; nothing where it holds no words or leaves the text of the brief. */
export function selectedQuote(selected: Range): SelectedQuote | undefined {
  if (!isInText(selected.startContainer)) return undefined;
  const slices = passagesIn(document)
    .filter((element) => selected.intersectsNode(element))
    .flatMap((element) => sliceOf(passageText(element), selected));
  const [first] = slices;
  const last = slices.at(-1);
  if (!first || !last || leavesText(selected, last.passage.element)) return undefined;
  const checks = [...checksOf(first), ...(first === last ? [] : checksOf(last))];
  const ends = checks.length > 1 ? [checks[0], checks.at(-1)] : checks;
  const range = rangeAcross(first, last);
  return {
    id: first.passage.element.id,
    checks: ends.filter((check) => check !== undefined),
    paragraphs: slices.map(({ passage, span }) => folded(textOf(passage, span))),
    onPage: quoteOnPage(first, last, range),
    range,
  };
}

/** The address of a quote: the page's, with the words and their check values. */
export function linkOf({ id, checks, onPage }: SelectedQuote): string {
  const quote = chooseWords({ ...onPage, page: document.body.innerText });
  return location.href.replace(/[?#].*/s, '') + formatSentenceLink({ id, quote, checks });
}

function sliceOf(passage: PassageText, selected: Range): Slice[] {
  const covered = spanIn(passage, selected);
  const span = covered && snapToWords(passage.text, covered);
  return span ? [{ passage, span }] : [];
}

function isInText(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element?.closest('.prose') && !element.closest('.notes'));
}

// A selected paragraph ends at the very beginning of what follows, none of which is selected.
function leavesText(selected: Range, last: Element): boolean {
  if (isInText(selected.endContainer)) return false;
  const rest = selected.cloneRange();
  rest.setStartAfter(last);
  return wordsOf(rest.toString()).length > 0;
}

function checksOf({ passage, span }: Slice): string[] {
  return sentencesOf(passage)
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map((sentence) => checkValue(textOf(passage, sentence)));
}

function quoteOnPage(first: Slice, last: Slice, whole: Range): Omit<QuoteOnPage, 'page'> {
  const beginning = stretches(first);
  const isWhole = first === last && beginning.length === 1;
  const ending = isWhole ? undefined : stretches(last).at(-1);
  return {
    first: beginning[0] ?? '',
    ...(ending === undefined ? {} : { last: ending }),
    whole: whole.toString(),
    before: textBefore(whole, first.passage),
    after: textAfter(whole, last.passage.element),
  };
}

function rangeAcross(first: Slice, last: Slice): Range {
  const range = document.createRange();
  const start = rangeOf(first.passage, first.span);
  const end = rangeOf(last.passage, last.span);
  if (start) range.setStart(start.startContainer, start.startOffset);
  if (end) range.setEnd(end.endContainer, end.endOffset);
  return range;
}

// The pieces that a browser can find: text between note calls, within one cell or line.
function stretches({ passage, span }: Slice): string[] {
  const inside = passage.breaks.filter((at) => span.start < at && at < span.end);
  return [span.start, ...inside]
    .map((start, index) => textOf(passage, { start, end: inside[index] ?? span.end }))
    .filter((text) => wordsOf(text).length > 0);
}

function textBefore(quote: Range, { pieces }: PassageText): string {
  const before = quote.cloneRange();
  before.collapse(true);
  const [first] = pieces;
  if (first) before.setStart(first.node, 0);
  return before.toString();
}

function textAfter(quote: Range, passage: Element): string {
  const after = quote.cloneRange();
  after.collapse(false);
  // A browser that looks for words also reads the links of passages and headings.
  const link = passage.querySelector('.passage-link') ?? passage.nextElementSibling;
  if (link?.matches('.passage-link, .section-link')) after.setEndAfter(link);
  else after.setEnd(passage, passage.childNodes.length);
  return after.toString();
}

function textOf({ text }: PassageText, { start, end }: Span): string {
  return text.slice(start, end);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
