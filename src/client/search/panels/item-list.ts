import { part } from '../parts.ts';

/** A list of the search page that is hidden while it has no items; showing some returns what they say, to be spoken. */
export function openItemList(page: ParentNode, name: string) {
  const list = part(page, name, HTMLElement);
  const show = (items: readonly HTMLElement[]): string[] => {
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    return items.map(({ textContent }) => textContent);
  };
  return { show, clear: () => show([]) };
}

/** An item of such a list. */
export function itemOf(...content: readonly (Node | string)[]): HTMLElement {
  const item = document.createElement('li');
  item.append(...content);
  return item;
}
