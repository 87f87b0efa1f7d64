import { addressOf, paths } from '../../model/addresses.ts';
import type { CountedLink } from '../../model/page/counted-link.ts';
import type { Link } from '../../model/page/link.ts';
import type { SuggestionsFile } from '../../model/files/suggestions-file.ts';
import { summarize } from '../briefs/brief-summary.ts';
import { textIn } from '../library.ts';
import { regionTree, topicLinks } from '../lists/list-page.ts';
import type { View } from '../view.ts';

// With forty topics and 120 regions that is 13 kB as gzip sends it; all of ten thousand briefs would be 338 kB.
const mostBriefs = 300;

/** What the search box suggests in a language: topics and regions with briefs, and the newest briefs. */
export function suggestionsFile(view: View): SuggestionsFile {
  const { library, language } = view;
  const briefs = library.briefs.filter((brief) => textIn(brief, language)).slice(0, mostBriefs);
  return {
    version: 1,
    names: addressOf(library.address, paths.namesFile),
    topics: withBriefs(topicLinks(view)),
    regions: withBriefs(regionTree(view)),
    briefs: briefs.map((brief) => {
      const {
        href,
        title: { text: title },
      } = summarize(brief, view);
      return { href, text: title };
    }),
  };
}

function withBriefs(links: readonly CountedLink[]): Link[] {
  return links
    .filter(({ count }) => count > 0)
    .flatMap(({ href, text, language, within = [] }) => [
      { href, text, ...(language === undefined ? {} : { language }) },
      ...withBriefs(within),
    ]);
}
