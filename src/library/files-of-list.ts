import type { BriefEntry } from '../content/entries/entries.ts';
import type { Path } from '../model/addresses.ts';
import type { OfferedFiles } from '../model/page/citation-link.ts';
import { sourcesOfList } from './citation-links.ts';
import { bookOfList } from './collection-book.ts';
import type { View } from './view.ts';

/** What can be taken along of the briefs of a list: all as a book, and their sources. */
export function filesOfList(list: Path, briefs: readonly BriefEntry[], view: View): OfferedFiles[] {
  return [bookOfList(list, briefs, view), sourcesOfList(list, briefs, view)].filter(
    (files) => files !== undefined,
  );
}
