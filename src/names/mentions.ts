import type { KnownName } from '../model/files/names-file.ts';
import type { NameMark } from '../model/records/name-mark.ts';
import type { Span } from '../model/text/span.ts';
import { spellingsInText } from './running-text.ts';
import { type SpellingTable, tableOfNames } from './spelling-table.ts';

/** Words that name somebody or something, and the ids of the names they may be: several where nobody says which. */
export interface Mention extends Span {
  names: readonly string[];
}

/** Words that name somebody or something, regions and authors too, which no page of names is about. */
interface Naming extends Mention {
  others: readonly string[];
}

/** What is known of the words of one text. */
export interface TextNames {
  table: SpellingTable;
  /** What its editor says that words are there. */
  marks: SpellingTable | undefined;
}

/** The names as one text has them, with what its editor says. */
export function namesOfText(table: SpellingTable, marks: readonly NameMark[] = []): TextNames {
  return { table, marks: marks.length > 0 ? tableOfNames(marks.map(asName)) : undefined };
}

/** The mentions of names in words that people read, from left to right. Regions and authors are known, so that no part of them is taken for a name, and are none. */
export function mentionsIn(text: string, known: TextNames): Mention[] {
  return namingsIn(text, known).filter(({ names }) => names.length > 0);
}

/** All words that name somebody or something, from left to right. */
export function namingsIn(text: string, { table, marks }: TextNames): Naming[] {
  const marked = (marks ? spellingsInText(text, marks) : []).map(({ start, end, entries }) => ({
    ...{ start, end },
    names: entries.map(({ name }) => name.id).filter((id) => id !== noName),
    others: [],
  }));
  const found = spellingsInText(text, table)
    .filter((one) => !marked.some((mark) => one.start < mark.end && mark.start < one.end))
    .map(({ start, end, entries }) => ({
      ...{ start, end },
      names: idsOf(entries, ({ kind }) => !isOther(kind)),
      others: idsOf(entries, ({ kind }) => isOther(kind)),
    }));
  return [...marked, ...found].sort((a, b) => a.start - b.start);
}

/** The names that mentions in a text are certain of. */
export function certainNames(mentions: Iterable<Pick<Mention, 'names'>>): Set<string> {
  const certain = new Set<string>();
  for (const { names } of mentions) if (names.length === 1) for (const id of names) certain.add(id);
  return certain;
}

/** A mention of one of several names is of the one that the same text calls by another word, if of one only. */
export function resolveMention<T extends Pick<Mention, 'names'>>(
  mention: T,
  certain: ReadonlySet<string>,
): T {
  const likely = mention.names.filter((id) => certain.has(id));
  return mention.names.length > 1 && likely.length === 1 ? { ...mention, names: likely } : mention;
}

/** What an editor writes where words are no name. */
export const noName = 'none';

function idsOf(
  entries: readonly { name: KnownName }[],
  isMeant: (name: KnownName) => boolean,
): string[] {
  return [...new Set(entries.flatMap(({ name }) => (isMeant(name) ? [name.id] : [])))];
}

function isOther(kind: string): boolean {
  return kind === 'region' || kind === 'author';
}

function asName({ words, name }: NameMark): KnownName {
  return { id: name, kind: 'mark', name: { '': words }, spellings: [{ text: words }] };
}
