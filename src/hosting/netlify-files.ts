import { headerRules, rareTypes } from './host-rules.ts';
import type { HostedSite } from './hosted-site.ts';

/**
 * The headers as Netlify and Cloudflare Pages read them (`_headers`).
 *
 * Where two rules fit, Cloudflare joins what both say. So caching is said only of files that may be kept:
 * both hosts let browsers ask anew for all others. Two security policies hold side by side.
 */
export function headersFile({ base }: Pick<HostedSite, 'base'>): string {
  const blocks = new Map<string, string[]>();
  const add = (pattern: string, name: string, value: string) => {
    blocks.set(pattern, [...(blocks.get(pattern) ?? []), `  ${name}: ${value}`]);
  };
  for (const { name, value } of headerRules) {
    if (name !== 'Cache-Control') add(`${base}*`, name, value);
  }
  for (const { name, instead } of headerRules) {
    if (!instead) continue;
    const { of: files, value } = instead;
    const patterns = 'ending' in files ? [`*${files.ending}`] : files.folders.map((at) => `${at}*`);
    for (const pattern of patterns) add(base + pattern, name, value);
  }
  for (const [ending, type] of Object.entries(rareTypes)) {
    add(`${base}*${ending}`, 'Content-Type', type);
  }
  return [...blocks].flatMap(([pattern, lines]) => [pattern, ...lines, '']).join('\n');
}

/** Where pages moved, as Netlify and Cloudflare Pages read it (`_redirects`). */
export function redirectsFile({ moved }: Pick<HostedSite, 'moved'>): string {
  return moved.map(([from, to]) => `${from}* ${to}:splat 301\n`).join('');
}
