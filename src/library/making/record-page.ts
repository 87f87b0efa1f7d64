import type { PageRecord } from '../../content/entries/page-records.ts';
import { bundled, withReads } from '../../reads/note-reads.ts';
import { ReadsToTell } from '../../reads/reads-to-tell.ts';
import { digestOfTold, digestsOf, keyOf, type RouteOfPage } from './changed-routes.ts';
import { openLibrary } from '../open-library.ts';
import { pageBuild } from '../page-build.ts';

/** A page that is being made, as middleware knows it. */
export interface PageInMaking extends RouteOfPage {
  routePattern: string;
  /** Path of its file in the output. */
  file: string;
}

/** Makes a page and says of it what was read for it, so that the next build may know whether it has to be made again. */
export async function recordPage<Made>(
  { routePattern, file, ...route }: PageInMaking,
  make: () => Promise<{ made: Made } & Pick<PageRecord, 'facts' | 'whole'>>,
): Promise<Made> {
  const { result, reads } = withReads(make);
  const { made, facts, whole } = await result;
  const names = bundled(reads);
  const digests = digestsOf(await openLibrary());
  const record = { file, reads: names, told: digestOfTold(route), facts, whole };
  pageBuild()?.tell({ made: keyOf(routePattern, route), record, reads: told.of(names, digests) });
  return made;
}

const told = new ReadsToTell();
