import { readFileSync } from 'node:fs';
import { renderMarkdown } from '../../markdown/pipeline.ts';
import { memoize } from '../../model/memoize.ts';
import type { TextFacts } from '../../model/reading/rendered-text.ts';
import { cutFrontMatter } from '../files/front-matter.ts';
import { decodeText } from '../files/read-file.ts';
import { wordsOf } from '../files/words.ts';
import { digestOf, RenderCache } from './render-cache.ts';

/** A text to render: the worker reads it itself, since sending texts about costs memory. */
export interface RenderTask {
  path: string;
  language: string;
  /** Version of the pipeline, part of the key. */
  version: string;
  /** Folder of the cache, as a file URL. */
  cache: string;
  /** Where it is not simply what stands behind the front matter of the file. */
  body?: string;
}

/** The facts of a text and its key in the cache. */
export interface RenderedFacts {
  digest: string;
  facts: TextFacts;
}

/** Renders a text and writes it to the cache, under the key of what was really read: files change meanwhile. */
export default function renderTask(task: RenderTask): RenderedFacts {
  const { path, language, version, cache, body = readBody(path) } = task;
  const digest = digestOf(wordsOf(body), language, version);
  const rendering = renderMarkdown(body, language);
  cacheIn(cache).write(digest, rendering);
  return { digest, facts: rendering.facts };
}

function readBody(path: string): string {
  const text = decodeText(readFileSync(path));
  return cutFrontMatter(text)?.body ?? text;
}

const cacheIn = memoize((folder: string) => new RenderCache(new URL(folder)));
