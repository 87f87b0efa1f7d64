import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Rendering } from '../../markdown/pipeline.ts';
import type { RenderedText, TextFacts } from '../../model/reading/rendered-text.ts';
import { makeCacheFolder, readSealed, writeSealed } from '../files/sealed-file.ts';
import type { Words } from '../files/words.ts';

/** Names a text by everything its rendering depends on: body, language and the pipeline's own code. */
export function digestOf({ digest }: Words, language: string, pipelineVersion: string): string {
  return hash('sha1', `${pipelineVersion}\n${language}\n${digest}`);
}

/** Rendered texts on disk, one file each: facts in one line, which most steps need alone, HTML in the next. */
export class RenderCache {
  readonly folder: URL;

  /** @param folder Folder of the cache; made when it is not there. */
  constructor(folder: URL) {
    this.folder = folder;
    makeCacheFolder(folder);
  }

  /** The facts of a text; nothing where it was not rendered yet, or where its file is not what was written. */
  findFacts(digest: string): TextFacts | undefined {
    const lines = this.#lines(digest);
    return lines && (JSON.parse(lines[0]) as TextFacts);
  }

  /** A text that was rendered, with its facts; its file was whole when these were asked for. */
  read(digest: string): Rendering {
    const lines = this.#lines(digest);
    if (lines) {
      const [facts, text] = lines;
      return { facts: JSON.parse(facts) as TextFacts, text: JSON.parse(text) as RenderedText };
    }
    const file = fileURLToPath(this.#file(digest));
    throw new Error(`${file} was damaged while it was in use: run the command again`);
  }

  // Two processes may render the same text at once.
  write(digest: string, { text, facts }: Rendering): void {
    writeSealed(this.#file(digest), `${JSON.stringify(facts)}\n${JSON.stringify(text)}`);
  }

  #lines(digest: string): [string, string] | undefined {
    const whole = readSealed(this.#file(digest));
    if (whole === undefined) return undefined;
    const end = whole.indexOf('\n');
    return [whole.slice(0, end), whole.slice(end + 1)];
  }

  #file(digest: string): URL {
    return new URL(`${digest}.json`, this.folder);
  }
}
