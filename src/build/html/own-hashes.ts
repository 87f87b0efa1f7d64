import { createHash } from 'node:crypto';

/**
 * A page whose policy names the hashes of what stands in the page alone, and lets it run what its kind of page runs.
 *
 * Astro also writes those of the site's linked scripts, each 50 bytes that no compression takes
 * away, although the policy allows whatever comes from the site itself.
 */
export function withOwnHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g)].map(
      ([, , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    withoutIdleRights(html, policy).replace(/ ('sha256-[^']*')/g, (hash, value: string) =>
      own.has(value) ? hash : '',
    ),
  );
}

// Only the search has a program of bytes, and only it and the page on what is kept begin workers.
function withoutIdleRights(html: string, policy: string): string {
  if (html.includes(' data-search-worker=')) return policy;
  const bytes = policy.replace(" 'wasm-unsafe-eval'", '');
  return html.includes('<offline-shelf') ? bytes : bytes.replace("worker-src 'self';", '');
}
