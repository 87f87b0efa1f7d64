import { ownCopy } from '../model/memoize.ts';

/**
 * A page without what `SearchFacts.astro` tells the index, and templates say of what is no text; values may hold signs of tags.
 *
 * In each brief it weighs a quarter of a kilobyte, which no reader's browser has any use for.
 */
export function withoutFacts(html: string): string {
  return html.replace(told, '');
}

/** What `withoutFacts` takes out of a page, each with its place in what is left. */
export function factsIn(html: string): [number, string][] {
  let taken = 0;
  const facts = [...html.matchAll(told)].map(({ index, 0: text }): [number, string] => {
    const place = index - taken;
    taken += text.length;
    return [place, text];
  });
  // They are kept until all pages are made.
  return ownCopy(facts);
}

/** A page with what was taken out of it. */
export function withFacts(html: string, facts: readonly (readonly [number, string])[]): string {
  let end = 0;
  const parts = facts.map(([place, text]) => {
    const before = html.slice(end, place);
    end = place;
    return before + text;
  });
  return parts.join('') + html.slice(end);
}

const told =
  /<meta data-pagefind-(?:filter|meta)="[^"]*" content="[^"]*">|(?<=<[a-z][^<>]*) data-pagefind-ignore(?:="true")?(?=[ >])/g;
