import { dirname, join } from 'node:path';
import { readPastAddresses } from '../../content/entries/entries-file.ts';
import { caddyfile } from '../../hosting/caddyfile.ts';
import type { HostedSite } from '../../hosting/hosted-site.ts';
import { headersFile, redirectsFile } from '../../hosting/netlify-files.ts';
import { nginxConf } from '../../hosting/nginx-conf.ts';
import { uploadScript } from '../../hosting/upload-script.ts';
import type { SiteRoot } from '../../library/library.ts';
import { addressOf } from '../../model/addresses.ts';
import type { Settings } from '../../settings.ts';
import { makeFolder, writeAnew } from '../../content/files/write-anew.ts';

/** Writes what hosts are told of the site: where Netlify and Cloudflare Pages look for it, and for others into a folder that none serves. */
export function writeHosting(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  { origin }: Pick<SiteRoot, 'origin'>,
  out: string,
): void {
  const place = { origin, base, defaultLanguage: '' };
  const moved = readPastAddresses(buildCacheDir).moved.map(
    ([from, to]) => [addressOf(place, from), addressOf(place, to)] as const,
  );
  for (const [file, text] of Object.entries(hostingFiles({ origin, base, moved }))) {
    const path = join(out, file);
    makeFolder(dirname(path));
    writeAnew(path, text);
  }
}

/** What hosts read, by where it lies in the output. */
export function hostingFiles(site: HostedSite): Record<string, string> {
  return {
    _headers: headersFile(site),
    ...(site.moved.length > 0 ? { _redirects: redirectsFile(site) } : {}),
    '.hosting/Caddyfile': caddyfile(site),
    '.hosting/nginx.conf': nginxConf(site),
    '.hosting/upload.sh': uploadScript(),
  };
}
