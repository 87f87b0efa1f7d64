import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';

// As many as the protocol allows.
const mostInOne = 50_000;

/**
 * Writes the sitemap of a site, as an index of parts, into an output folder.
 *
 * Without its languages: each page names its own, and to pair sixty thousand pages takes half a minute.
 *
 * @param addresses Of all pages, in full.
 * @param start The address that the site begins at.
 */
export async function writeSitemap(
  addresses: readonly string[],
  start: string,
  out: string,
): Promise<void> {
  const xmlns = { news: false, xhtml: false, image: false, video: false };
  const index = new SitemapAndIndexStream({
    limit: mostInOne,
    getSitemapStream: (part) => {
      const file = `sitemap-${part}.xml`;
      const stream = new SitemapStream({ xmlns });
      return [`${start}${file}`, stream, stream.pipe(newFile(join(out, file)))];
    },
  });
  const pages = [...new Set(addresses)].sort().map((url) => ({ url }));
  await pipeline(Readable.from(pages), index, newFile(join(out, 'sitemap-index.xml')));
}

// None of what readers have is written into.
function newFile(path: string): WriteStream {
  return createWriteStream(path, { flags: 'wx' });
}
