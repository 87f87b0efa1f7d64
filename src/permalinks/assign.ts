import type { BriefFolder } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import type { Language } from '../model/language.ts';
import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { TextFacts } from '../model/rendered-text.ts';
import { align, type Aligned } from './align.ts';
import { firstWords, fingerprint } from './fingerprint.ts';
import { appendedId, insertedId } from './new-ids.ts';
import { pairHeadings, pairPassages } from './pair.ts';

/** The ids of one language's passages and headings, in document order. */
export interface TextIds {
  passages: string[];
  sections: string[];
}

/** The ids of a brief in all its languages, the ledger that holds them, and what the old one held in vain. */
export interface Assignment {
  ids: ReadonlyMap<Language, TextIds>;
  ledger: Ledger;
  /** Ids in the ledger that no part of the text stands for any more. */
  faults: Fault[];
}

/** What of a brief its ids depend on. */
export type AssignmentInput = Pick<BriefFolder, 'first' | 'translations' | 'ledger'>;

/** Gives every passage and heading of a brief its id: those of the ledger first, then new ones. */
export function assignPermalinks({ first, translations, ledger }: AssignmentInput): Assignment {
  const { facts, language, file } = first;
  const sectionEntries = align(facts.headings, ledger.sections, language);
  const passageEntries = align(facts.passages, ledger.passages, language);
  const ids: TextIds = {
    sections: facts.headings.map(({ pin, slug }, i) => sectionEntries[i]?.id ?? pin ?? slug),
    passages: newPassageIds(facts.passages, passageEntries, ledger.passages),
  };
  const all = new Map<Language, TextIds>([[language, ids]]);
  for (const translation of translations) {
    all.set(translation.language, translatedIds(facts, ids, translation.facts));
  }
  const texts = [first, ...translations].map((text) => ({ ...text, ids: all.get(text.language) }));
  return {
    ids: all,
    ledger: {
      version: 1,
      sections: ids.sections.map((id) => entryOf(id, 'sections', texts)),
      passages: ids.passages.map((id) => entryOf(id, 'passages', texts)),
    },
    faults: [
      ...vanished('section-vanished', ledger.sections, ids.sections, file),
      ...vanished('passage-vanished', ledger.passages, ids.passages, file),
    ],
  };
}

function newPassageIds(
  passages: readonly Aligned[],
  entries: readonly (LedgerEntry | undefined)[],
  published: readonly LedgerEntry[],
): string[] {
  const pins = passages.flatMap(({ pin }) => pin ?? []);
  const taken = new Set([...published.map(({ id }) => id), ...pins]);
  const ids: string[] = [];
  passages.forEach(({ pin }, index) => {
    const isLast = entries.slice(index).every((entry) => entry === undefined);
    const fresh = () => (isLast ? appendedId(taken) : insertedId(ids.at(-1), taken));
    const id = entries[index]?.id ?? pin ?? fresh();
    taken.add(id);
    ids.push(id);
  });
  return ids;
}

function translatedIds(first: TextFacts, ids: TextIds, facts: TextFacts): TextIds {
  const sections = pairHeadings(first, facts).map((of) => ids.sections[of ?? -1]);
  const passages = pairPassages(first, facts, ids.passages).map((of) => ids.passages[of ?? -1]);
  return {
    sections: facts.headings.map(({ pin, slug }, index) => sections[index] ?? pin ?? slug),
    // What has no partner is an issue; until it is mended it has an id that no other passage has.
    passages: facts.passages.map(({ pin }, index) => passages[index] ?? pin ?? `p0z${'z'.repeat(index)}`),
  };
}

function entryOf(
  id: string,
  kind: keyof TextIds,
  texts: readonly { language: Language; facts: TextFacts; ids: TextIds | undefined }[],
): LedgerEntry {
  const is: Record<string, string> = {};
  let words = '';
  for (const { language, facts, ids } of texts) {
    const index = ids?.[kind].indexOf(id) ?? -1;
    const part = kind === 'sections' ? facts.headings[index] : facts.passages[index];
    if (!part) continue;
    is[language] = fingerprint(part.text);
    words ||= firstWords(part.text);
  }
  return { id, is, words };
}

function vanished(
  rule: 'section-vanished' | 'passage-vanished',
  published: readonly LedgerEntry[],
  ids: readonly string[],
  file: string,
): Fault[] {
  const kept = new Set(ids);
  return published
    .filter(({ id }) => !kept.has(id))
    .map(({ id, words }) => ({
      rule,
      file,
      at: { line: 1, column: 1 },
      message: `Unexpected end of \`#${id}\` (“${words}”), expected it to stay: its address is published.`,
    }));
}
