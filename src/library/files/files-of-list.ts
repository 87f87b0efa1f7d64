import type { BriefEntry } from '../../content/entries/entries.ts';
import { type Path, paths } from '../../model/addresses.ts';
import type { OfferedFiles } from '../../model/page/citation-link.ts';
import type { RegionId, TopicId } from '../../model/records/ids.ts';
import { answering } from '../library-answers.ts';
import { sourcesOfList } from '../sources/citation-links.ts';
import { bookOfList } from '../books/collection-book.ts';
import type { View } from '../view.ts';

/** What can be taken along of the briefs on a topic: all as a book, and their sources. */
export const filesOfTopic = answering('files-of-topic', (id, view) =>
  filesOfList(paths.topic(id), view.library.briefsByTopic.get(id as TopicId) ?? [], view),
);

/** The same of those about a region. */
export const filesOfRegion = answering('files-of-region', (id, view) =>
  filesOfList(paths.region(id), view.library.briefsByRegion.get(id as RegionId) ?? [], view),
);

function filesOfList(list: Path, briefs: readonly BriefEntry[], view: View): OfferedFiles[] {
  return [bookOfList(list, briefs, view), sourcesOfList(list, briefs, view)].filter(
    (files) => files !== undefined,
  );
}
