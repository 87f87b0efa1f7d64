import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * The sitemap of a site, also of the pages that this build took over, in the order of their addresses.
 *
 * Without its languages: each page names its own, and to pair sixty thousand pages takes half a minute.
 */
export function sitemapOfAll(
  isListed: (address: string) => boolean,
  keptFiles: () => readonly string[],
): AstroIntegration {
  const { hooks, ...rest } = sitemap({ filter: isListed });
  return {
    ...rest,
    hooks: {
      ...hooks,
      async 'astro:build:done'(options) {
        const kept = keptFiles().flatMap((file) => /^(.*\/|)index\.html$/.exec(file)?.[1] ?? []);
        const paths = [...options.pages.map(({ pathname }) => pathname), ...kept].sort();
        const pages = paths.map((pathname) => ({ pathname }));
        await hooks['astro:build:done']?.({ ...options, pages });
      },
    },
  };
}
