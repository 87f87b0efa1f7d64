import { fill } from '../../../model/language/plural.ts';
import type { SearchClientWords } from '../../../model/page/search-words.ts';
import type { FoundPage } from '../direct/find-page.ts';
import { part } from '../parts.ts';

/** The page that the query names by its address or id, as a link. Drawing it returns what it says, to be spoken. */
export function openNamedPage(
  page: ParentNode,
  { words }: { words: Pick<SearchClientWords, 'parts'> },
) {
  const line = part(page, 'named-page', HTMLElement);

  function draw(found: FoundPage | undefined): string[] {
    line.replaceChildren(...(found ? contentOf(found, words.parts) : []));
    line.hidden = !found;
    return found ? [line.textContent] : [];
  }

  return { draw, clear: () => draw(undefined) };
}

function contentOf(found: FoundPage, words: SearchClientWords['parts']): (Node | string)[] {
  const { href, title, language, missing } = found;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = found.part
    ? fill(words.openPart, { title, part: fill(words[found.part.kind], { name: found.part.name }) })
    : fill(words.open, { title });
  if (language !== document.documentElement.lang) link.hreflang = language;
  return missing === undefined ? [link] : [link, ` ${fill(words.noPart, { part: missing })}`];
}
