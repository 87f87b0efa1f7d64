import type { BriefEntry, PageEntry, TextEntry } from '../content/entries/entries.ts';
import type { Brief, Translation } from '../model/records/brief.ts';
import { noteRead } from './note-reads.ts';

// An edit within a passage changes none but `digest`, `words`, what stands `around` its names, and what is said with `cited` ones.
const textParts = [
  ...(['data', 'digest', 'words', 'ids', 'starts', 'aliases', 'outdated', 'missing'] as const),
  ...(['past', 'cited', 'mentions', 'around', 'others', 'links'] as const),
];

/** A part of a text that is told apart from the others. */
export type EntryPart = (typeof textParts)[number];

/** A text that notes which of its parts are read: `text <name> <part>`. */
class WatchedText<T> implements TextEntry<T> {
  readonly language: string;
  readonly #entry: TextEntry<T>;
  readonly #reads: Record<EntryPart, string>;

  constructor(name: string, entry: TextEntry<T>) {
    this.language = entry.language;
    this.#entry = entry;
    const own = `${name}/${entry.language}`;
    this.#reads = Object.fromEntries(
      textParts.map((part) => [part, `text ${own} ${part}`]),
    ) as Record<EntryPart, string>;
    if (entry.missing === undefined) return;
    Object.defineProperty(this, 'missing', { get: () => this.#part('missing'), enumerable: true });
  }

  declare missing?: NonNullable<TextEntry<T>['missing']>;

  get file() {
    noteRead(this.#reads.data);
    return this.#entry.file;
  }

  get data() {
    return this.#part('data');
  }

  get digest() {
    return this.#part('digest');
  }

  get words() {
    return this.#part('words');
  }

  get ids() {
    return this.#part('ids');
  }

  get starts() {
    return this.#part('starts');
  }

  get aliases() {
    return this.#part('aliases');
  }

  get outdated() {
    return this.#part('outdated');
  }

  get past() {
    return this.#part('past');
  }

  get cited() {
    return this.#part('cited');
  }

  get links() {
    return this.#part('links');
  }

  get mentions() {
    return this.#part('mentions');
  }

  get around() {
    return this.#part('around');
  }

  get others() {
    return this.#part('others');
  }

  // What stands in a list or record is told by its name: what is read of it is noted by itself.
  toJSON() {
    return this.#reads.data;
  }

  #part<Part extends EntryPart>(part: Part): TextEntry<T>[Part] {
    noteRead(this.#reads[part]);
    return this.#entry[part];
  }
}

/** A brief that notes what is read of it: its parts, `brief <id>` for its folder, images and languages. */
class WatchedBrief implements BriefEntry {
  readonly id: BriefEntry['id'];
  readonly #entry: BriefEntry;
  readonly #read: string;
  readonly #first: TextEntry<Brief>;
  readonly #translations: TextEntry<Translation>[];

  constructor(entry: BriefEntry) {
    this.id = entry.id;
    this.#entry = entry;
    this.#read = `brief ${entry.id}`;
    this.#first = new WatchedText(entry.id, entry.first);
    this.#translations = entry.translations.map((text) => new WatchedText(entry.id, text));
  }

  get folder() {
    noteRead(this.#read);
    return this.#entry.folder;
  }

  get images() {
    noteRead(this.#read);
    return this.#entry.images;
  }

  get first() {
    noteRead(this.#read);
    return this.#first;
  }

  get translations() {
    noteRead(this.#read);
    return this.#translations;
  }

  toJSON() {
    return this.#read;
  }
}

/** Briefs that note what is read of them. */
export function watchedBriefs(briefs: readonly BriefEntry[]): BriefEntry[] {
  return briefs.map((brief) => new WatchedBrief(brief));
}

/** Pages of prose that note what is read of their texts; a name with a slash is no brief's. */
export function watchedPages(pages: readonly PageEntry[]): PageEntry[] {
  return pages.map(({ id, texts }) => ({
    id,
    texts: texts.map((text) => new WatchedText(`pages/${id}`, text)),
  }));
}
