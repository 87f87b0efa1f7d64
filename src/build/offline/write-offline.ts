import { join } from 'node:path';
import { libraryOfBuild } from '../../library/library-of-build.ts';
import type { Library } from '../../library/library.ts';
import { iconOf } from '../../library/shell/site-icon.ts';
import { viewIn } from '../../library/view.ts';
import { paths, publishedPath } from '../../model/addresses.ts';
import type { OfflineSite } from '../../model/files/offline-site.ts';
import type { Settings } from '../../settings.ts';
import type { OutputStamps } from '../output/output-stamps.ts';
import { writeAnew } from '../../content/files/write-anew.ts';
import { finishedFiles } from './finished-files.ts';
import { offlineLists } from './offline-lists.ts';

/** Writes what readers may keep of a finished site, and the worker that gives it to them without a connection, into its folder; says which files these are. */
export function writeOffline(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  { out, stamps, worker }: { out: string; stamps: OutputStamps; worker: string },
): string[] {
  const library = libraryOfBuild();
  const { languages } = library.site;
  const [first = ''] = languages;
  const listed = { base, languages, everywhere: pictures(library), topics: topics(library) };
  const written = [paths.offlineWorker.slice(1)];
  let name = '';
  for (const [language, list] of offlineLists(finishedFiles(out, stamps, buildCacheDir), listed)) {
    const path = publishedPath(paths.offlineList, language, first).slice(1);
    writeAnew(join(out, path), JSON.stringify(list));
    written.push(path);
    name = list.build;
  }
  const site: OfflineSite = { base, build: name, languages };
  const code = `self.offlineSite=${JSON.stringify(site)};\n${worker}`;
  writeAnew(join(out, paths.offlineWorker.slice(1)), code);
  return written;
}

function pictures(library: Library): string[] {
  const { base } = library.address;
  const [language = ''] = library.site.languages;
  const { href } = iconOf(viewIn(library, language));
  return [href.slice(base.length), ...(library.site.logo ? [library.site.logo.slice(1)] : [])];
}

function topics({ briefsByTopic }: Library): Map<string, string[]> {
  return new Map(
    [...briefsByTopic].map(([id, briefs]) => [
      paths.topic(id).slice(1),
      briefs.map((brief) => paths.brief(brief.id).slice(1)),
    ]),
  );
}
