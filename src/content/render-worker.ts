import { readFileSync } from 'node:fs';
import { renderMarkdown } from '../markdown/pipeline.ts';
import type { TextFacts } from '../model/rendered-text.ts';
import { cutFrontMatter } from './front-matter.ts';
import { RenderCache } from './render-cache.ts';

/** A text to render: the worker reads it itself, since sending texts about costs memory. */
export interface RenderTask {
  path: string;
  language: string;
  digest: string;
  /** Folder of the cache, as a file URL. */
  cache: string;
}

/** Renders a text, writes it to the cache and returns what is known of it. */
export default function renderTask({ path, language, digest, cache }: RenderTask): TextFacts {
  const text = readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
  const rendering = renderMarkdown(cutFrontMatter(text)?.body ?? text, language);
  new RenderCache(new URL(cache)).write(digest, rendering);
  return rendering.facts;
}
