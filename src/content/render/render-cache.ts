import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rendering } from '../../markdown/pipeline.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { RenderedText, TextFacts } from '../../model/reading/rendered-text.ts';

/** Names a text by everything its rendering depends on: body, language and the pipeline's own code. */
export function digestOf(body: string, language: string, pipelineVersion: string): string {
  return createHash('sha1').update(`${pipelineVersion}\n${language}\n${body}`).digest('hex');
}

/** Rendered texts on disk, one file each: facts in its first line, which most steps need alone, HTML in its second. */
export class RenderCache {
  readonly folder: URL;

  /** @param folder Folder of the cache; made when it is not there. */
  constructor(folder: URL) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  has(digest: string): boolean {
    return existsSync(this.#file(digest));
  }

  read(digest: string): Rendering {
    const [facts, text] = this.#lines(digest);
    return { facts: JSON.parse(facts) as TextFacts, text: JSON.parse(text) as RenderedText };
  }

  readFacts(digest: string): TextFacts {
    return JSON.parse(this.#lines(digest)[0]) as TextFacts;
  }

  readText(digest: string): RenderedText {
    return JSON.parse(this.#lines(digest)[1]) as RenderedText;
  }

  // Two processes may render the same text at once.
  write(digest: string, { text, facts }: Rendering): void {
    replaceFile(this.#file(digest), `${JSON.stringify(facts)}\n${JSON.stringify(text)}`);
  }

  #lines(digest: string): [string, string] {
    const file = readFileSync(this.#file(digest), 'utf8');
    const end = file.indexOf('\n');
    return [file.slice(0, end), file.slice(end + 1)];
  }

  #file(digest: string): string {
    return fileURLToPath(new URL(`${digest}.json`, this.folder));
  }
}
