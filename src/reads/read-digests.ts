import { hash } from 'node:crypto';
import type { BriefEntry, PageEntry, TextEntry } from '../content/entries/entries.ts';
import { withoutReads } from './note-reads.ts';
import type { EntryPart } from './watched-brief.ts';

/** All that reads can be of, by the names that they are noted under. */
export interface Readable {
  maps: Readonly<Record<string, ReadonlyMap<string | number, unknown>>>;
  wholes: Readonly<Record<string, object>>;
  /** As they were read, without anybody who notes it. */
  briefs: readonly BriefEntry[];
  /** A digest of all that there is, of briefs without the words of their passages. */
  outline: string;
  pages: readonly PageEntry[];
  /** What a function that `library-answers.ts` knows says; throws where it knows none of that name. */
  answer: (name: string, language: string, key: string) => unknown;
  /** The bytes of a file of the content folder; nothing where it is not there. */
  file: (path: string) => Uint8Array | undefined;
}

/** Says what stands where something was read, as a digest: the same while it has not changed. */
export class ReadDigests {
  readonly #readable: Readable;
  readonly #briefs: ReadonlyMap<string, BriefEntry>;
  readonly #texts: ReadonlyMap<string, TextEntry<unknown>>;
  readonly #known = new Map<string, string>();

  constructor(readable: Readable) {
    this.#readable = readable;
    this.#briefs = new Map(readable.briefs.map((brief) => [brief.id, brief]));
    this.#texts = new Map([
      ...readable.briefs.flatMap(({ id, first, translations }) =>
        [first, ...translations].map((text) => [`${id}/${text.language}`, text] as const),
      ),
      ...readable.pages.flatMap(({ id, texts }) =>
        texts.map((text) => [`pages/${id}/${text.language}`, text] as const),
      ),
    ]);
  }

  /** The digest of a read. */
  of(read: string): string {
    const known = this.#known.get(read);
    if (known !== undefined) return known;
    const digest = shortHash(this.#text(read));
    this.#known.set(read, digest);
    return digest;
  }

  #text(read: string): string {
    return withoutReads(() => JSON.stringify(this.#value(read)) ?? 'nothing');
  }

  #value(read: string): unknown {
    const [kind = '', name = '', ...rest] = read.split(' ');
    const key = rest.join(' ');
    const { maps, wholes, answer } = this.#readable;
    switch (kind) {
      case 'text':
        return this.#texts.get(name)?.[key as EntryPart];
      case 'brief':
        return briefOf(this.#briefs.get(name));
      case 'in':
        return maps[name]?.get(key) ?? maps[name]?.get(Number(key));
      case 'all':
        return maps[name] && [...maps[name]];
      case 'the':
        return wholes[name];
      case 'file':
        return hash('sha1', this.#readable.file(read.slice('file '.length)) ?? '');
      case 'answer':
      case 'answer-of-words': {
        const [language = '', ...words] = rest;
        return answer(name, language, words.join(' '));
      }
      default:
        throw new Error(`nothing can be read as ${read}`);
    }
  }
}

function briefOf(brief: BriefEntry | undefined): unknown {
  if (!brief) return undefined;
  const { folder, images, first, translations } = brief;
  return [folder, images, [first, ...translations].map(({ language }) => language)];
}

// There is one for each of some hundred thousand reads, which all are kept.
function shortHash(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, 14);
}
