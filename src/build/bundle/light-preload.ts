import type { AstroIntegration } from 'astro';

/**
 * Scripts that pages load when they are wanted come with all that they import, as Vite does it, by a tenth of its
 * code: ours have no stylesheets to wait for, and every page of a brief loads this.
 */
export function lightPreload(base: string): AstroIntegration {
  return {
    name: 'light-preload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'light-preload',
                enforce: 'pre',
                load: (id) => (id === viteHelper ? helper(base) : undefined),
              },
            ],
          },
        });
      },
    },
  };
}

const viteHelper = '\0vite/preload-helper.js';

function helper(base: string): string {
  return `const begun = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (begun.has(file)) continue;
    begun.add(file);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + file }));
  }
  return load();
};`;
}
