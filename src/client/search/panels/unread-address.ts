import { fill } from '../../../model/language/plural.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import { part } from '../parts.ts';

/** What of the address of the page is not understood, each with what was done with it; returns how to draw it. */
export function openUnreadAddress(
  page: ParentNode,
  { query: words }: Pick<SearchClientWords, 'query'>,
): (unread: readonly string[]) => void {
  const list = part(page, 'unread', HTMLElement);
  return (unread) => {
    list.replaceChildren(
      ...unread.map((text) => {
        const item = document.createElement('p');
        item.textContent = fill(words.unread, { text });
        return item;
      }),
    );
    list.hidden = unread.length === 0;
  };
}
