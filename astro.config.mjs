import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { readSettings } from './src/settings.ts';
import { readSite } from './src/content/read/read-site.ts';
import { fontFamilies } from './src/styles/fonts.ts';
import { keepProgram } from './src/build/bundle/keep-program.ts';
import { lightPreload } from './src/build/bundle/light-preload.ts';
import { pageScripts, searchScripts } from './src/build/bundle/script-groups.ts';
import { declareWords } from './src/build/develop/declare-words.ts';
import { forgetCaches } from './src/build/develop/forget-caches.ts';
import { reloadPipeline } from './src/build/develop/reload-pipeline.ts';
import { serveExports } from './src/build/develop/serve-exports.ts';
import { serveSearch } from './src/build/develop/serve-search.ts';

const settings = readSettings();
// Code is bundled for sites of any origin, each of which gives its own when its pages are made.
const origin = settings.isDev ? readSite(settings).origin : 'https://origin.invalid';

export default defineConfig({
  site: origin,
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: fileURLToPath(settings.buildCacheDir),
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // .prettierrc.json says the same as `astroCompressHTML`, so that formatting changes no page.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  fonts: fontFamilies(fontProviders),
  integrations: [
    declareWords(),
    forgetCaches(settings),
    lightPreload(settings.base),
    keepProgram(),
    serveExports(settings, origin),
    serveSearch(settings),
    reloadPipeline(),
  ],
  vite: {
    // The policy of a page allows no script in its body: small ones, too, are files.
    // Styles are written for the first browsers that know `light-dark()` and `@property`, once: Tailwind would do it before, for older ones.
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome123', 'firefox128', 'safari17.5', 'ios17.5'],
    },
    plugins: [tailwindcss({ optimize: false })],
    // Some of what the search needs is fetched by its thread when it is needed.
    worker: { format: 'es', ...searchScripts },
    environments: { client: { build: pageScripts } },
  },
});
