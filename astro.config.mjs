import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { readSettings } from './src/settings.ts';
import { readPipelineVersion } from './src/content/render/pipeline-files.ts';
import { readSite } from './src/content/read/read-site.ts';
import { fontFamilies } from './src/styles/fonts.ts';
import { declareWords } from './src/build/declare-words.ts';
import { lightPreload } from './src/build/light-preload.ts';
import { forgetCaches } from './src/build/kept/forget-caches.ts';
import { linkPdfs } from './src/build/beside/link-pdfs.ts';
import { writeOffline } from './src/build/offline/write-offline.ts';
import { openPageKeeper } from './src/build/kept/keep-pages.ts';
import { publish } from './src/build/output/publish.ts';
import { reloadPipeline } from './src/build/reload-pipeline.ts';
import { listedInSitemap, serveMoved } from './src/build/beside/serve-moved.ts';
import { sitemapOfAll } from './src/build/beside/sitemap-of-all.ts';
import { writeCards } from './src/build/pictures/write-cards.ts';
import { writeIcons } from './src/build/pictures/write-icons.ts';
import { writeExports } from './src/build/beside/write-exports.ts';
import { writeHosting } from './src/build/beside/write-hosting.ts';
import { withFacts } from './src/search/drop-facts.ts';
import { searchPages } from './src/search/finished-pages.ts';
import { search } from './src/search/integration.ts';

const settings = readSettings();
const site = readSite(settings);
const pages = openPageKeeper(settings, site, {
  restore: withFacts,
  changedLater: [...searchPages(site.languages).values()],
});

export default defineConfig({
  site: site.origin,
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: fileURLToPath(settings.buildCacheDir),
  output: 'static',
  trailingSlash: 'always',
  // One page at a time: with more, Astro never ends when a page throws.
  build: { format: 'directory', concurrency: 1 },
  // .prettierrc.json says the same as `astroCompressHTML`, so that formatting changes no page.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  fonts: fontFamilies(fontProviders),
  integrations: [
    declareWords(),
    lightPreload(settings.base),
    forgetCaches(settings),
    pages.integration,
    sitemapOfAll(listedInSitemap(settings, site), pages.kept),
    search({
      languages: site.languages,
      isFull: settings.isFull,
      cacheDir: settings.buildCacheDir,
      version: readPipelineVersion(new URL('src/search/open-indexer.ts', import.meta.url)),
    }),
    writeExports(settings, site, pages),
    linkPdfs(settings, site),
    writeCards(settings, site),
    writeIcons(settings, site),
    serveMoved(settings),
    writeHosting(settings, site),
    writeOffline(settings, site),
    publish(settings, pages),
    reloadPipeline(),
  ],
  vite: {
    plugins: [tailwindcss()],
    // Some of what the search needs is fetched by its thread when it is needed.
    worker: { format: 'es' },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
