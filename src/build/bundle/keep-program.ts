import type { AstroIntegration } from 'astro';
import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { programFolder } from './bundle-folder.ts';

const entry = fileURLToPath(new URL('page-maker.ts', import.meta.url));

/**
 * Has `astro build` bundle the project's code and make no page: what makes them is put beside the files that
 * browsers load, for builds of any content to run.
 */
export function keepProgram(): AstroIntegration {
  let out = new URL('file:///');
  return {
    name: 'pincite-keep-program',
    hooks: {
      'astro:config:done': ({ config }) => void (out = config.outDir),
      'astro:build:setup': ({ updateConfig }) => {
        const build = { rolldownOptions: { input: entry } };
        updateConfig({ environments: { prerender: { build } } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'pincite',
          getStaticPaths: () => {
            renameSync(new URL('.prerender', out), new URL(`../${programFolder}`, out));
            return Promise.resolve([]);
          },
          render: () => Promise.reject(new Error('pages are made by their own program')),
        });
      },
    },
  };
}
