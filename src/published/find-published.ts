import { fetchSite } from './fetch-site.ts';
import { askedFor, type Wanted } from './find-reference.ts';
import { type PublishedReading, readPublished } from './read-published.ts';

/**
 * What a content folder has published, known from the site that `PUBLISHED_SITE` names, where it answers and no
 * reference is asked for; else from Git or the last output, and then the line says so.
 */
export async function findPublished(contentDir: string, wanted: Wanted): Promise<PublishedReading> {
  const address = wanted.env['PUBLISHED_SITE'];
  if (!address || askedFor(wanted) !== undefined) return readPublished(contentDir, wanted);
  const found = /^https?:\/\//.test(address)
    ? await fetchSite(contentDir, address)
    : { reason: 'it is no web address' };
  if (!('reason' in found))
    return { published: found, line: `published: held against ${found.from}` };
  const other = readPublished(contentDir, wanted);
  return { ...other, line: `${other.line}; not against ${address}: ${found.reason}` };
}
