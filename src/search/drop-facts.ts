/**
 * A page without what `SearchFacts.astro` tells the index, and templates say of what is no text; values may hold signs of tags.
 *
 * In each brief it weighs a quarter of a kilobyte, which no reader's browser has any use for.
 */
export function withoutFacts(html: string): string {
  return html
    .replace(/<meta data-pagefind-(?:filter|meta)="[^"]*" content="[^"]*">/g, '')
    .replace(/(?<=<[a-z][^<>]*) data-pagefind-ignore(?:="true")?(?=[ >])/g, '');
}
