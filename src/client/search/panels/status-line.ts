import type { Language } from '../../../model/language/language.ts';
import { plural } from '../../../model/language/plural.ts';
import type { SearchAnswerWords } from '../../../model/page/search-words.ts';
import { formatSearch, type SearchState } from '../../../model/facets.ts';
import { isNarrowed } from '../state/choose.ts';
import { part } from '../parts.ts';

/** What the page says beside its results. */
export interface StatusLine {
  loading: () => void;
  failed: () => void;
  answered: (said: SaidAnswer) => void;
}

/** What is said of an answer. */
interface SaidAnswer {
  count: number;
  state: SearchState;
  /** What is said beside the number of results. */
  sentences: readonly string[];
  /** Whether a page is offered to be opened: then there may be no results. */
  isOpened: boolean;
  /** Whether words are still being typed. */
  isTyping: boolean;
}

// Long enough for a screen reader to speak what was typed before it speaks the number of results.
const afterTyping = 700;
// What was sent or chosen is answered at once, with all that is said of it.
const afterSending = 50;

/** Shows one of the page's messages at a time and speaks the number of results, but not while typing. */
export function openStatusLine(
  page: ParentNode,
  words: SearchAnswerWords,
  language: Language,
): StatusLine {
  const messages = [...page.querySelectorAll<HTMLElement>('[data-message]')];
  const count = part(page, 'count-of-results', HTMLElement);
  const done = part(page, 'filters-done', HTMLButtonElement);
  const announcer = part(page, 'announcer', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What was spoken while it was typed is not spoken again when it is sent.
  let spoken = '';

  function show(name: string): string {
    for (const message of messages) message.hidden = message.dataset['message'] !== name;
    const shown = messages.find((message) => !message.hidden)?.querySelector('p');
    return shown?.textContent.trim() ?? '';
  }

  function announce(text: string, delay: number, of = ''): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (of !== '' && spoken === of + text) return;
      spoken = of + text;
      announcer.textContent = text;
    }, delay);
  }

  return {
    loading: () => announce(show('loading'), afterTyping),
    failed: () => {
      count.textContent = '';
      announce(show('failed'), afterSending);
    },
    answered: ({ count: found, state, sentences, isOpened, isTyping }) => {
      count.textContent = found > 0 ? plural(words.found, found, language) : '';
      done.textContent = plural(words.show, found, language);
      adviseOn(page, state);
      const message = show(found > 0 || isOpened ? 'none' : 'nothing');
      const text = [found > 0 ? count.textContent : message, ...sentences].join(' ');
      announce(text, isTyping ? afterTyping : afterSending, formatSearch(state).toString());
    },
  };
}

function adviseOn(page: ParentNode, state: SearchState): void {
  part(page, 'fewer-words', HTMLElement).hidden = state.query === '';
  part(page, 'fewer-filters', HTMLElement).hidden = !isNarrowed(state);
}
