import type { SentenceHistory } from '../../../model/files/sentence-history.ts';
import { fill } from '../../../model/language/plural.ts';
import { fetchHistory, formerWords } from './former-words.ts';
import { holdView } from './hold-view.ts';
import { type Asked, judgeQuote, needsHistory, type Verdict } from './judge-quote.ts';
import { type LivePage, rangeOfWords, readLivePage } from './live-page.ts';
import { passageOf } from '../../passages/passages.ts';
import { addQuoteLine } from './quote-line.ts';
import { focusPassage, openAround } from '../../passages/target-focus.ts';
import { parseSentenceLink } from '../text-fragment.ts';

/** An address, and whether the reader went Back to it: then the browser shows again what was in view, and nothing scrolls. */
export interface Arrival {
  address: string;
  isReturn: boolean;
}

/** Opens an address that links to a sentence: shows the words, or says what became of them, until the signal. */
export async function openQuote(
  host: HTMLElement,
  { address, isReturn }: Arrival,
  signal: AbortSignal,
): Promise<void> {
  const link = parseSentenceLink(address);
  const target = link && document.getElementById(link.id);
  if (!link || !target || !host.contains(target)) return;
  const page = readLivePage();
  const named = passageOf(target);
  const passage = page.passages.findIndex(({ element }) => element === named);
  const { state: retired } = target.dataset;
  if (passage < 0 && retired === undefined) return;
  const asked = { ...link, passage, retired };
  // The browser may have marked other words; the style sheet hides its marks from here on.
  host.toggleAttribute('data-taken', true);
  signal.addEventListener('abort', () => host.removeAttribute('data-taken'));
  const history = needsHistory(page, asked) ? await fetchHistory(signal) : undefined;
  if (signal.aborted) return;
  const shown = show(host, page, asked, named, history, signal);
  if (!isReturn) holdView(shown, signal);
}

function show(
  host: HTMLElement,
  page: LivePage,
  asked: Asked,
  named: Element,
  history: SentenceHistory | undefined,
  signal: AbortSignal,
): Range | Element {
  const verdict = judgeQuote(page, asked, history);
  const range = verdict?.state === 'found' ? rangeOfWords(page, verdict.words) : undefined;
  const passage = passageShown(page, verdict) ?? named;
  openAround(passage);
  passage.toggleAttribute('data-opened', true);
  if (verdict) host.dataset['state'] = verdict.state;
  const said = verdict && history ? sentenceFor(verdict, asked, history) : '';
  const line = said ? addQuoteLine(passage, said, signal) : undefined;
  signal.addEventListener('abort', () => {
    passage.removeAttribute('data-opened');
    delete host.dataset['state'];
    CSS.highlights?.delete('quote');
  });
  if (range && 'highlights' in CSS) CSS.highlights.set('quote', new Highlight(range));
  focusPassage(passage);
  return range ?? line ?? passage;
}

function passageShown({ passages, words }: LivePage, verdict?: Verdict): Element | undefined {
  if (verdict?.state === 'changed') return passages[verdict.passage]?.element;
  if (verdict?.state !== 'found') return undefined;
  return passages[words[verdict.words.from]?.passage ?? -1]?.element;
}

function sentenceFor({ state, since }: Verdict, asked: Asked, history: SentenceHistory): string {
  if (since === undefined) return '';
  const { words } = history;
  const former = formerWords(asked, history);
  // Of words that cannot be read, nothing is known but that their sentence is another one.
  const changed = asked.quote ? words.changed : words.sentence;
  const said = { found: words.around, changed, removed: words.removed };
  const date = fill(said[state], { date: since });
  if (state === 'found' || former === undefined) return date;
  return `${date} ${fill(words.was, { text: former })}`;
}
