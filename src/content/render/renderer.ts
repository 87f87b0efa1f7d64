import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { readPipelineVersion } from './pipeline-files.ts';
import type { Words } from '../files/words.ts';
import { digestOf, RenderCache } from './render-cache.ts';
import type { RenderedFacts, RenderTask } from './render-worker.ts';
import renderTask from './render-worker.ts';

// Of the code that is in memory here.
const ownVersion = readPipelineVersion();

// Starting workers takes about as long as rendering this many texts.
const worthWorkers = 60;

/** A Markdown body whose facts are wanted. */
export interface TextToRender {
  path: string;
  body: Words;
  language: string;
}

/** Says how far a long step has come. */
export type OnProgress = (step: string, done: number, total: number) => void;

/**
 * The facts of texts, in order: from the cache where it holds them, else rendered now, in workers when there are many.
 *
 * @param freshCode Where code changed since this process began, render in new workers, which have it.
 */
export async function renderTexts(
  texts: readonly TextToRender[],
  { cacheDir, onProgress, freshCode = false, sendsBodies = false }: RenderOptions,
): Promise<RenderedFacts[]> {
  const start = performance.now();
  const cache = new RenderCache(cacheDir);
  const version = readPipelineVersion();
  const digests = texts.map(({ body, language }) => digestOf(body, language, version));
  const known = new Map<string, RenderedFacts>();
  const missing: RenderTask[] = [];
  for (const [index, { path, body, language }] of texts.entries()) {
    const digest = digests[index] ?? '';
    const facts = cache.findFacts(digest);
    if (facts) known.set(path, { digest, facts });
    else {
      const task = { path, language, version, cache: cacheDir.href };
      missing.push(sendsBodies ? { ...task, body: body.text() } : task);
    }
  }
  const isOutdated = freshCode && version !== ownVersion;
  const rendered = await renderMissing(missing, isOutdated, onProgress);
  const all = texts.flatMap(({ path }) => rendered.get(path) ?? known.get(path) ?? []);
  performance.measure('pincite render', { start });
  return all;
}

/** Where rendered texts are kept, and how to report on the way. */
export interface RenderOptions {
  cacheDir: URL;
  onProgress?: OnProgress | undefined;
  freshCode?: boolean;
  /** Whether bodies are what was read and not what stands behind the front matter of a file. */
  sendsBodies?: boolean | undefined;
}

async function renderMissing(
  tasks: readonly RenderTask[],
  isOutdated: boolean,
  onProgress: OnProgress | undefined,
): Promise<Map<string, RenderedFacts>> {
  const rendered = new Map<string, RenderedFacts>();
  const keep = (task: RenderTask, facts: RenderedFacts) => {
    rendered.set(task.path, facts);
    onProgress?.('render', rendered.size, tasks.length);
  };
  if (tasks.length < worthWorkers && !isOutdated) {
    for (const task of tasks) keep(task, renderTask(task));
    return rendered;
  }
  const pool = new Tinypool({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    maxThreads: Math.max(
      1,
      Math.min(availableParallelism(), Math.ceil(tasks.length / worthWorkers)),
    ),
    minThreads: 1,
  });
  try {
    await Promise.all(
      tasks.map(async (task) => {
        keep(task, (await pool.run(task)) as RenderedFacts);
      }),
    );
  } finally {
    await pool.destroy();
  }
  return rendered;
}
