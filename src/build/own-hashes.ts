import { createHash } from 'node:crypto';

/**
 * A page whose policy names the hashes of what stands in the page alone.
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
    policy.replace(/ ('sha256-[^']*')/g, (hash, value: string) => (own.has(value) ? hash : '')),
  );
}
