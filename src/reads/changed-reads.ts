import type { LastReads } from '../content/entries/last-reads.ts';
import { isOfOutline } from './outline-reads.ts';
import type { Readable, ReadDigests } from './read-digests.ts';

/**
 * Says whether what was read for the last output is still the same, each read once.
 *
 * Of a brief of which nothing changed no part is looked at: those are most, and each has a dozen that are read. Where nothing
 * but words of texts changed, neither are lists, records and answers made of all of them.
 */
export class ChangedReads {
  readonly #last: LastReads;
  readonly #digests: ReadDigests;
  readonly #sameBriefs: ReadonlySet<string>;
  readonly #isSameOutline: boolean;
  readonly #known: boolean[] = [];

  constructor(
    last: LastReads,
    digests: ReadDigests,
    { briefs, outline }: Pick<Readable, 'briefs' | 'outline'>,
  ) {
    this.#last = last;
    this.#digests = digests;
    this.#isSameOutline = last.outline === outline;
    this.#sameBriefs = new Set(
      briefs.flatMap(({ id, whole }) =>
        whole !== undefined && last.briefs.get(id) === whole ? [id] : [],
      ),
    );
  }

  /** Whether all of some reads are the same, by the numbers that the last output has of them. */
  areSame(reads: readonly number[]): boolean {
    return reads.every((number) => (this.#known[number] ??= this.#isSame(number)));
  }

  #isSame(number: number): boolean {
    const { names, digests, bundles } = this.#last;
    const name = names[number];
    if (name === undefined) return false;
    if (name.startsWith('#')) {
      const own = bundles.get(number);
      return own !== undefined && this.areSame(own);
    }
    if (this.#isSameOutline && isOfOutline(name)) return true;
    const brief = briefOfRead(name);
    if (brief !== undefined && this.#sameBriefs.has(brief)) return true;
    return digests[number] === this.#digests.of(name);
  }
}

// `text <brief>/<language> <part>` and `brief <brief>`; texts of pages have a slash in the name, which no brief has.
function briefOfRead(name: string): string | undefined {
  const [kind, of = ''] = name.split(' ', 2);
  if (kind === 'brief') return of;
  return kind === 'text' ? of.slice(0, of.lastIndexOf('/')) : undefined;
}
