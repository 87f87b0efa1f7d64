import type { Language } from '../../model/language/language.ts';
import type { Locator } from '../../model/reading/locator.ts';
import type { Citation, PassageFact, TextFacts } from '../../model/reading/rendered-text.ts';
import { sentenceSpans } from '../../model/text/cut-sentences.ts';

/** What a note that cites a source stands behind, and the places in the source that it names. */
interface Stated {
  /** The sentence up to the call, or its last words, with a mark where more stands before them. */
  words: string;
  /** Those of one citation each. */
  places: Locator[][];
}

/** One citation of a source in a text, by what the source's page says of it. */
export interface CitedPassage {
  source: string;
  /** Index of the passage whose note cites it; -1 where no passage calls the note, but a heading. */
  passage: number;
  /** What the passage says with it; none for a source of a caption. */
  stated?: Stated[];
  /** That note, where there is no passage to lead to. */
  note?: { label: string; number: number };
}

const mostWords = 24;

/**
 * What a text cites and where.
 *
 * A note that a translation calls and does not define is the first language's.
 */
export function citedPassages(
  facts: TextFacts,
  first: TextFacts,
  language: Language,
): CitedPassage[] {
  const defined = [...first.notes, ...facts.notes].filter((note) => note.defined);
  const sources = new Map(defined.map(({ label, citations }) => [label, sourcesIn(citations)]));
  const citations = new Map(defined.map((note) => [note.label, note.citations]));
  const inPassages = facts.passages.flatMap((fact, passage) => {
    const all = [
      ...sourcesIn(fact.citations ?? []),
      ...fact.notes.flatMap((label) => sources.get(label) ?? []),
    ];
    return [...new Set(all)].map((source): CitedPassage => {
      const stated = statedWith(source, fact, (label) => citations.get(label) ?? [], language);
      return stated.length > 0 ? { source, passage, stated } : { source, passage };
    });
  });
  const ofPassages = new Set(facts.passages.flatMap(({ notes }) => notes));
  const elsewhere = facts.notes
    .filter(({ calls }) => calls > 0)
    .map(({ label }, index) => ({ label, number: index + 1 }))
    .filter(({ label }) => !ofPassages.has(label))
    .flatMap((note) =>
      [...new Set(sources.get(note.label))].map((source) => ({ source, passage: -1, note })),
    );
  return [...inPassages, ...elsewhere];
}

// What a passage says with a source: once for each of its notes that cites it, in their order.
function statedWith(
  source: string,
  { text, notes, calls = [] }: PassageFact,
  citationsOf: (label: string) => readonly Citation[],
  language: Language,
): Stated[] {
  const all = new Map<string, Stated>();
  for (const [index, label] of notes.entries()) {
    const items = citationsOf(label)
      .flatMap((citation) => citation.items)
      .filter((item) => item.source === source);
    const words = items.length > 0 ? sentenceBefore(text.slice(0, calls[index]), language) : '';
    if (words === '') continue;
    const known = all.get(words) ?? { words, places: [] };
    const places = items.flatMap(({ locators, further = [] }) =>
      [locators, ...further.map((one) => one.locators)].filter((place) => place !== undefined),
    );
    all.set(words, { words, places: [...known.places, ...places] });
  }
  return [...all.values()];
}

function sentenceBefore(text: string, language: Language): string {
  const { start, end } = sentenceSpans(text, language).at(-1) ?? { start: 0, end: 0 };
  // What closes a bracket stands behind the call.
  const words = text
    .slice(start, end)
    .replace(/^\((?=[^()]*$)/u, '')
    .split(' ');
  return words.length > mostWords ? `… ${words.slice(-mostWords).join(' ')}` : words.join(' ');
}

function sourcesIn(citations: readonly Citation[]): string[] {
  return citations.flatMap(({ items }) => items.map(({ source }) => source));
}
