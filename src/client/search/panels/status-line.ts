import type { Language } from '../../../model/language/language.ts';
import { plural } from '../../../model/language/plural.ts';
import type { SearchAnswerWords } from '../../../model/page/search-words.ts';
import type { SearchState } from '../../../model/facets.ts';
import { isNarrowed } from '../state/choose.ts';
import { part } from '../parts.ts';

/** What the page says beside its results. */
export interface StatusLine {
  loading: () => void;
  failed: () => void;
  /** The number of results, and what else is said; where a page is opened instead, there may be none. */
  answered: (
    count: number,
    state: SearchState,
    sentences: readonly string[],
    isOpened: boolean,
  ) => void;
}

// Long enough for a screen reader to speak what was typed before it speaks the number of results.
const announceAfter = 700;

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

  function show(name: string, sentences: readonly string[] = []): void {
    for (const message of messages) message.hidden = message.dataset['message'] !== name;
    const shown = messages.find((message) => !message.hidden)?.querySelector('p');
    announce([shown?.textContent.trim() ?? '', ...sentences].join(' '));
  }

  function announce(text: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => (announcer.textContent = text), announceAfter);
  }

  return {
    loading: () => show('loading'),
    failed: () => {
      count.textContent = '';
      show('failed');
    },
    answered: (found, state, sentences, isOpened) => {
      count.textContent = found > 0 ? plural(words.found, found, language) : '';
      done.textContent = plural(words.show, found, language);
      adviseOn(page, state);
      show(found > 0 || isOpened ? 'none' : 'nothing', sentences);
      if (found > 0) announce([count.textContent, ...sentences].join(' '));
    },
  };
}

function adviseOn(page: ParentNode, state: SearchState): void {
  part(page, 'fewer-words', HTMLElement).hidden = state.query === '';
  part(page, 'fewer-filters', HTMLElement).hidden = !isNarrowed(state);
}
