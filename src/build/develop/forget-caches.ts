import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import type { Settings } from '../../settings.ts';

/**
 * Begins without what Astro kept of the last time: its store and its copies of fonts prove nothing, and a
 * damaged one would end every build, or be published. To make them again takes a few milliseconds.
 */
export function forgetCaches({
  root,
  buildCacheDir,
}: Pick<Settings, 'root' | 'buildCacheDir'>): AstroIntegration {
  return {
    name: 'pincite-forget-caches',
    hooks: {
      'astro:config:setup'({ command }) {
        const store = command === 'dev' ? `${root}/.astro` : undefined;
        for (const name of ['data-store.json', 'data-store', 'fonts']) {
          rmSync(new URL(name, buildCacheDir), { recursive: true, force: true });
          if (store) rmSync(`${store}/${name}`, { recursive: true, force: true });
        }
      },
    },
  };
}
