import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { TextFacts } from '../model/rendered-text.ts';
import { digestOf, readPipelineVersion, RenderCache } from './render-cache.ts';
import type { RenderTask } from './render-worker.ts';
import renderTask from './render-worker.ts';

// Starting workers takes about as long as rendering this many texts.
const worthWorkers = 60;

/** A Markdown body whose facts are wanted. */
export interface TextToRender {
  path: string;
  body: string;
  language: string;
}

/** The facts of a text and its key in the cache. */
export interface RenderedFacts {
  digest: string;
  facts: TextFacts;
}

/** Says how far a long step has come. */
export type OnProgress = (step: string, done: number, total: number) => void;

/**
 * The facts of texts, in order: from the cache where it holds them, else rendered now, in workers when there are many.
 *
 * @param freshCode Render in new workers, so that code changed since this process began is used.
 */
export async function renderTexts(
  texts: readonly TextToRender[],
  { cacheDir, onProgress, freshCode = false }: RenderOptions,
): Promise<RenderedFacts[]> {
  const start = performance.now();
  const cache = new RenderCache(cacheDir);
  const version = readPipelineVersion();
  const digests = texts.map(({ body, language }) => digestOf(body, language, version));
  const missing = texts.flatMap(({ path, language }, index): RenderTask[] => {
    const digest = digests[index] ?? '';
    return cache.has(digest) ? [] : [{ path, language, digest, cache: cacheDir.href }];
  });
  const rendered = await renderMissing(missing, freshCode, onProgress);
  const facts = digests.map((digest) => ({
    digest,
    facts: rendered.get(digest) ?? cache.readFacts(digest),
  }));
  performance.measure('pincite render', { start });
  return facts;
}

/** Where rendered texts are kept, and how to report on the way. */
export interface RenderOptions {
  cacheDir: URL;
  onProgress?: OnProgress | undefined;
  freshCode?: boolean;
}

async function renderMissing(
  tasks: readonly RenderTask[],
  freshCode: boolean,
  onProgress: OnProgress | undefined,
): Promise<Map<string, TextFacts>> {
  const rendered = new Map<string, TextFacts>();
  const keep = (task: RenderTask, facts: TextFacts) => {
    rendered.set(task.digest, facts);
    onProgress?.('render', rendered.size, tasks.length);
  };
  if (tasks.length < worthWorkers && !freshCode) {
    for (const task of tasks) keep(task, renderTask(task));
    return rendered;
  }
  const pool = new Tinypool({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    maxThreads: Math.max(1, Math.min(availableParallelism(), Math.ceil(tasks.length / worthWorkers))),
    minThreads: 1,
  });
  try {
    await Promise.all(
      tasks.map(async (task) => {
        keep(task, (await pool.run(task)) as TextFacts);
      }),
    );
  } finally {
    await pool.destroy();
  }
  return rendered;
}

