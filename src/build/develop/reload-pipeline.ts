import type { AstroIntegration } from 'astro';
import { pipelineFiles } from '../../content/render/pipeline-files.ts';

/** Renders all texts anew in `dev` when the pipeline's code changes, which Astro does not notice by itself. */
export function reloadPipeline(): AstroIntegration {
  return {
    name: 'pincite-reload-pipeline',
    hooks: {
      'astro:server:setup'({ server, refreshContent }) {
        server.watcher.on('change', (file) => {
          if (pipelineFiles().includes(file)) void refreshContent?.({});
        });
      },
    },
  };
}
