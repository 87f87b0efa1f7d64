import type { AstroIntegration } from 'astro';
import { hash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readEntries } from '../../content/entries/entries-file.ts';
import { joinLibrary, type Library, type SiteRoot } from '../../library/library.ts';
import { iconOf } from '../../library/shell/site-icon.ts';
import { viewIn } from '../../library/view.ts';
import { paths, publishedPath } from '../../model/addresses.ts';
import type { OfflineSite } from '../../model/files/offline-site.ts';
import type { Settings } from '../../settings.ts';
import { type FinishedFile, mayBeKept, offlineLists } from './offline-lists.ts';

/** Writes what readers may keep of a finished site, and the worker that gives it to them without a connection. */
export function writeOffline(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  { origin }: Pick<SiteRoot, 'origin'>,
): AstroIntegration {
  return {
    name: 'pincite-offline',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const out = fileURLToPath(dir);
        const library = joinLibrary(
          readEntries(buildCacheDir),
          { origin, base },
          { drafts: false },
        );
        const { languages } = library.site;
        const [first = ''] = languages;
        const listed = { base, languages, everywhere: pictures(library), topics: topics(library) };
        let name = '';
        for (const [language, list] of offlineLists(finishedFiles(out), listed)) {
          const path = publishedPath(paths.offlineList, language, first).slice(1);
          writeFileSync(join(out, path), JSON.stringify(list));
          name = list.build;
        }
        const site = { base, build: name, languages };
        writeFileSync(join(out, paths.offlineWorker.slice(1)), await bundleWorker(site));
      },
    },
  };
}

// One classic script: browsers run workers of modules only since lately.
async function bundleWorker(site: OfflineSite): Promise<string> {
  const entry = fileURLToPath(new URL('../../client/offline/offline-worker.ts', import.meta.url));
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'offline' } },
  });
  const [output] = [bundle].flat();
  if (!output || !('output' in output)) throw new Error('Vite bundled no worker');
  return `self.offlineSite=${JSON.stringify(site)};\n${output.output[0].code}`;
}

function finishedFiles(out: string): FinishedFile[] {
  return globSync('**', { cwd: out, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(mayBeKept)
    .map((path) => {
      const content = readFileSync(join(out, path));
      const shown = path.endsWith('.html') ? picturesIn(content.toString()) : [];
      return {
        path,
        bytes: content.length,
        digest: hash('sha1', content).slice(0, 10),
        pictures: shown,
      };
    });
}

function picturesIn(html: string): string[] {
  return [...html.matchAll(/<img\s[^>]*?\bsrc="([^"]*)"/g)].map(([, src = '']) => src);
}

function pictures(library: Library): string[] {
  const { base } = library.address;
  const [language = ''] = library.site.languages;
  const { href } = iconOf(viewIn(library, language));
  return [href.slice(base.length), ...(library.site.logo ? [library.site.logo.slice(1)] : [])];
}

function topics({ briefsByTopic }: Library): Map<string, string[]> {
  return new Map(
    [...briefsByTopic].map(([id, briefs]) => [
      paths.topic(id).slice(1),
      briefs.map((brief) => paths.brief(brief.id).slice(1)),
    ]),
  );
}
