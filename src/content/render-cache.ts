import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rendering } from '../markdown/pipeline.ts';
import type { RenderedText, TextFacts } from '../model/rendered-text.ts';

/** Names a text by everything its rendering depends on: body, language and the pipeline's own code. */
export function digestOf(body: string, language: string, pipelineVersion: string): string {
  return createHash('sha1').update(`${pipelineVersion}\n${language}\n${body}`).digest('hex');
}

/** A hash of the pipeline's source, of the model it uses, and of the lock file: other code, other cache. */
export function readPipelineVersion(): string {
  const hash = createHash('sha1');
  for (const path of ['../markdown/', '../model/']) {
    const folder = new URL(path, import.meta.url);
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(new URL(name, folder)));
  }
  hash.update(readFileSync(new URL('../../package-lock.json', import.meta.url)));
  return hash.digest('hex');
}

/** Rendered texts on disk: facts and HTML apart, since most steps need the facts alone. */
export class RenderCache {
  readonly folder: URL;

  /** @param folder Folder of the cache; made when it is not there. */
  constructor(folder: URL) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  has(digest: string): boolean {
    return existsSync(this.#file(digest, 'text')) && existsSync(this.#file(digest, 'facts'));
  }

  readFacts(digest: string): TextFacts {
    return JSON.parse(readFileSync(this.#file(digest, 'facts'), 'utf8')) as TextFacts;
  }

  readText(digest: string): RenderedText {
    return JSON.parse(readFileSync(this.#file(digest, 'text'), 'utf8')) as RenderedText;
  }

  write(digest: string, { text, facts }: Rendering): void {
    this.#write(digest, 'facts', facts);
    this.#write(digest, 'text', text);
  }

  // Two processes may render the same text at once, so each writes a file of its own and renames it.
  #write(digest: string, part: string, value: unknown): void {
    const temporary = new URL(`${digest}.${randomUUID()}.tmp`, this.folder);
    writeFileSync(temporary, JSON.stringify(value));
    renameSync(temporary, this.#file(digest, part));
  }

  #file(digest: string, part: string): string {
    return fileURLToPath(new URL(`${digest}.${part}.json`, this.folder));
  }
}
