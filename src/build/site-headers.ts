import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../settings.ts';

/** Headers that hosts should send, by what they are sent with: all, or what ends so. */
const rules: readonly { ending: string; headers: Readonly<Record<string, string>> }[] = [
  {
    ending: '',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "frame-ancestors 'none'",
    },
  },
  {
    // Opened by itself, an SVG is a page of the site.
    ending: '.svg',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    },
  },
];

/** The headers that go with a file. */
export function headersOf(file: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules
      .filter(({ ending }) => file.toLowerCase().endsWith(ending))
      .map((rule) => rule.headers),
  ) as Record<string, string>;
}

/** Writes them into `_headers`, which Netlify and Cloudflare Pages read; others are told by the README. */
export function writeHeaders({ base }: Pick<Settings, 'base'>): AstroIntegration {
  return {
    name: 'pincite-headers',
    hooks: {
      'astro:build:done'({ dir }) {
        const lines = rules.flatMap(({ ending, headers }) => [
          `${base}*${ending}`,
          ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
        ]);
        writeFileSync(fileURLToPath(new URL('_headers', dir)), `${lines.join('\n')}\n`);
      },
    },
  };
}
