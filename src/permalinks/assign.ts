import type { BriefFolder, TextIds } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import type { Language } from '../model/language.ts';
import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { TextFacts } from '../model/rendered-text.ts';
import { align, type Aligned } from './align.ts';
import { ledgerOf } from './ledger-of.ts';
import { appendedId, firstFreeId, insertedId } from './new-ids.ts';
import { repeatedIds, unknownPins } from './faulty-ids.ts';
import { pairTexts } from './pair.ts';

/** The ids of a brief in all its languages, the ledger that holds them, and what the old one held in vain. */
export interface Assignment {
  ids: ReadonlyMap<Language, TextIds>;
  ledger: Ledger;
  /** Ids in the ledger that nothing stands for any more, ids given twice, and pins that mean nothing. */
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
  const texts = [first, ...translations].map((text) => ({
    ...text,
    ids: all.get(text.language) ?? { sections: [], passages: [] },
  }));
  return {
    ids: all,
    // Made when it is asked for: most who ask want the ids alone.
    get ledger() {
      return ledgerOf({ first, translations, ids: all });
    },
    faults: [
      ...vanished('section-vanished', ledger.sections, ids.sections, file),
      ...vanished('passage-vanished', ledger.passages, ids.passages, file),
      ...texts.flatMap((text) => repeatedIds(text)),
      ...texts.slice(1).flatMap((text) => unknownPins(text, ids)),
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
    const fresh = () => {
      if (published.length === 0) return firstFreeId(taken);
      return isLast ? appendedId(taken) : insertedId(ids.at(-1), taken);
    };
    const id = entries[index]?.id ?? pin ?? fresh();
    taken.add(id);
    ids.push(id);
  });
  return ids;
}

function translatedIds(first: TextFacts, ids: TextIds, facts: TextFacts): TextIds {
  const { sections, passages } = pairTexts(first, ids, facts);
  return {
    sections: facts.headings.map(
      ({ pin, slug }, part) => idOf(sections[part], ids.sections) ?? pin ?? slug,
    ),
    // What has no partner is an issue; until it is mended it has an id that no other passage has.
    passages: facts.passages.map(
      (_, part) => idOf(passages[part], ids.passages) ?? `p0z${'z'.repeat(part)}`,
    ),
  };
}

function idOf(index: number | undefined, ids: readonly string[]): string | undefined {
  return index === undefined ? undefined : ids[index];
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
