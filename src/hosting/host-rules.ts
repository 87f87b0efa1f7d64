import { mediaTypes } from '../model/files/media-types.ts';

/** Which files a header is for: those in folders of the site, or those whose names end so. */
type Files = { folders: readonly string[] } | { ending: string };

/** A header that every answer has, and what it says instead of some files. */
export interface HeaderRule {
  name: string;
  value: string;
  instead?: { of: Files; value: string };
}

const noFrames = "frame-ancestors 'none'";

/** What must be asked for anew each time: everything whose name stays when its content changes. */
const revalidated = 'no-cache';

/**
 * The headers that the site is served with, whoever serves it: `_headers`, the Caddyfile, the
 * configuration of nginx and `npm run preview` all say what stands here.
 */
export const headerRules: readonly HeaderRule[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    name: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    // The rest of the policy is in every page; this alone no page can say of itself.
    name: 'Content-Security-Policy',
    value: noFrames,
    instead: {
      // Opened by itself, an SVG is a page of the site.
      of: { ending: '.svg' },
      value: `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; ${noFrames}; sandbox`,
    },
  },
  {
    name: 'Cache-Control',
    value: revalidated,
    instead: {
      // Their names change with their content.
      of: { folders: ['_astro/', 'fonts/', 'pagefind/index/', 'pagefind/fragment/'] },
      value: 'public, max-age=31536000, immutable',
    },
  },
];

/** What a page that says that nothing is there is sent with, whatever was asked for. */
export const missingHeaders = headersOf('404.html');

/** Files that are there for the host, and nobody else's business, beside those whose names begin with a dot. */
export const hostFiles: readonly string[] = ['_headers', '_redirects'];

/** The one folder whose name begins with a dot and that is everybody's business (RFC 8615). */
export const wellKnown = '.well-known';

/** Types that a host cannot know by itself, or that few do, by the ends of addresses; none of them fits what another fits. */
export const rareTypes: Readonly<Record<string, string>> = mediaTypes.rare;

/** Types of texts, beside HTML, which are a fraction of their size when they are sent compressed. */
export const compressedTypes: readonly string[] = [
  ...new Set(
    [...Object.values(mediaTypes.byEnding), ...Object.values(mediaTypes.named)]
      .filter((type) => /charset|json|wasm|xml$/.test(type) && !type.startsWith('text/html'))
      .map((type) => type.replace(/;.*/, '')),
  ),
];

/** The headers that go with a file, by its path in the site. */
export function headersOf(path: string): Record<string, string> {
  return Object.fromEntries(
    headerRules.map(({ name, value, instead }) => [
      name,
      instead && isOneOf(instead.of, path) ? instead.value : value,
    ]),
  );
}

function isOneOf(files: Files, path: string): boolean {
  if ('ending' in files) return path.toLowerCase().endsWith(files.ending);
  return files.folders.some((folder) => path.startsWith(folder));
}

/** The files of a rule as a pattern of paths, of which each begins with the base. */
export function patternOf(files: Files, base: string): string {
  if ('ending' in files) return `${escapePattern(files.ending)}$`;
  return `^${escapePattern(base)}(${files.folders.map(escapePattern).join('|')})`;
}

/** A text as the pattern that finds it alone. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
