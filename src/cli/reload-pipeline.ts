import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/** Renders all texts anew in `dev` when the pipeline's code changes, which Astro does not notice by itself. */
export function reloadPipeline(): AstroIntegration {
  const markdownDir = fileURLToPath(new URL('../markdown/', import.meta.url));
  return {
    name: 'pincite-reload-pipeline',
    hooks: {
      'astro:server:setup'({ server, refreshContent }) {
        server.watcher.on('change', (file) => {
          if (file.startsWith(markdownDir)) void refreshContent?.({});
        });
      },
    },
  };
}
