import { setTypography } from '../../markdown/typography/typography.ts';
import type { Labels } from '../../model/records/labels.ts';
import type { Brief, Translation } from '../../model/records/brief.ts';
import type {
  BriefFolder,
  Content,
  FiledText,
  ImageSize,
  TextIds,
} from '../../model/reading/content.ts';
import type { BriefId, PageId } from '../../model/records/ids.ts';
import type { Language } from '../../model/language/language.ts';
import type { ProsePage } from '../../model/records/prose-page.ts';
import type { TextFacts } from '../../model/reading/rendered-text.ts';
import { wordsAround } from '../../model/text/words-around.ts';
import { namesOfText } from '../../names/mentions.ts';
import type { SpellingTable } from '../../names/spelling-table.ts';
import { mentionedNames } from '../../names/mentioned-names.ts';
import { outlineOfBrief } from './outline.ts';
import { labelsWithTypography } from './typographic-records.ts';
import type { PastSentences } from '../../model/reading/ledger.ts';
import { type Alias, aliasesIn, type BriefMoves } from '../../permalinks/past/aliases.ts';
import { firstWords } from '../../permalinks/ledger/next-ledger.ts';
import { type Outdated, outdatedIn, pinsIn } from '../../permalinks/translations/outdated.ts';
import { type PassageStart, untranslatedIn } from '../../model/reading/untranslated.ts';
import { type CitedPassage, citedPassages } from './cited-passages.ts';

/** What is kept of a text between builds; its HTML and facts stay in the cache under the digest. */
export interface TextEntry<T> {
  language: Language;
  file: string;
  data: T;
  digest: string;
  words: number;
  ids: TextIds;
  /** The first words of each passage. */
  starts: string[];
  /** Ids that were published once and that nothing here has now. */
  aliases: Alias[];
  /** What is older than the original. */
  outdated: Outdated[];
  /** Passages of the original that a draft does not have yet. */
  missing?: PassageStart[];
  /** Sentences that were published and stand there no longer, the oldest first. */
  past: PastOfPassage[];
  cited: CitedPassage[];
  /** The slugs of the briefs that it links to, each once. */
  links: string[];
  /** The names that each passage mentions, each once: as lists, since it may be one of several. */
  mentions: string[][][];
  /** Beside each of these the words around it; nothing where it is among the first words of its passage. */
  around: string[][];
  /** The regions and authors that each passage names, each once. */
  others: string[][];
}

/** A change of sentences and the passage or section it was in. */
interface PastOfPassage extends Omit<PastSentences, 'in'> {
  id: string;
}

/** What is kept of a brief. */
export interface BriefEntry {
  id: BriefId;
  folder: string;
  first: TextEntry<Brief>;
  translations: TextEntry<Translation>[];
  images: Record<string, ImageSize>;
  /** A digest of all that this is made from, where there is one. */
  whole?: string;
}

/** A brief with a digest of all but the words of its passages. */
export interface OutlinedEntry extends BriefEntry {
  outline: string;
}

/** What is kept of a page of prose. */
export interface PageEntry {
  id: PageId;
  texts: TextEntry<ProsePage>[];
}

/** A brief without the facts of its texts, with the ids of their parts; translations that are drafts where asked for. */
export function briefEntry(
  brief: BriefFolder,
  options: { drafts: boolean; moves: BriefMoves; known: SpellingTable },
): OutlinedEntry {
  const translations = [...brief.translations, ...(options.drafts ? brief.drafts : [])];
  const entry = {
    id: brief.id,
    folder: brief.folder,
    first: briefTextEntry(brief.first, brief, options),
    translations: translations.map((text) => briefTextEntry(text, brief, options)),
    images: Object.fromEntries(brief.images),
  };
  return { ...entry, outline: outlineOfBrief(entry) };
}

function briefTextEntry<T extends Translation>(
  text: FiledText<T>,
  brief: BriefFolder,
  { moves, known }: { moves: BriefMoves; known: SpellingTable },
): TextEntry<T> {
  const { first, ids, nextLedger } = brief;
  const { language, facts } = text;
  const own = ids.get(language) ?? { passages: [], sections: [], notes: {} };
  const calls = new Map(facts.notes.map((note) => [own.notes[note.label] ?? '', note.calls]));
  return {
    ...textEntry(text, own, first.facts),
    ...(brief.drafts.some((draft) => draft.language === language)
      ? { missing: untranslatedIn(brief, language) }
      : {}),
    aliases: aliasesIn(nextLedger, own, calls, moves),
    outdated:
      language === first.language
        ? []
        : outdatedIn(nextLedger, first.language, language, pinsIn(facts)),
    past: nextLedger.parts
      .flatMap(({ id, past }) => past.map((change) => ({ id, ...change })))
      .filter((change) => change.in === language)
      .map(({ in: _, ...change }) => change)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ...mentionsOf(text, known),
  };
}

type Mentions = Pick<TextEntry<unknown>, 'mentions' | 'around' | 'others'>;

function mentionsOf({ data, facts }: FiledText<Translation>, known: SpellingTable): Mentions {
  const found = mentionedNames(facts.passages, namesOfText(known, data.names));
  return {
    mentions: found.map(({ mentions }) => mentions.map(({ names }) => names)),
    others: found.map(({ others }) => others),
    around: found.map(({ mentions }, index) => {
      const { text = '' } = facts.passages[index] ?? {};
      const { length } = firstWords(text);
      return mentions.map((one) => (one.end <= length ? '' : wordsAround(text, one)));
    }),
  };
}

/** The pages of prose in all their languages; their parts have provisional ids. */
export function pageEntries(pages: Content['pages']): PageEntry[] {
  return [...pages].map(([id, texts]) => ({
    id,
    texts: texts.map((text) => textEntry(text, provisionalIds(text))),
  }));
}

function provisionalIds({ facts }: FiledText<unknown>): TextIds {
  return {
    passages: facts.passages.map((_, index) => `p${index + 1}`),
    sections: facts.headings.map(({ pin, slug }) => pin ?? slug),
    notes: Object.fromEntries(facts.notes.map(({ label }) => [label, label])),
  };
}

// Fields of front matter that are prose.
const readByPeople = ['title', 'summary', 'closing'];

function textEntry<T extends object>(
  text: FiledText<T>,
  ids: TextIds,
  first: TextFacts = text.facts,
): TextEntry<T> {
  const { language, file, data, digest, facts } = text;
  const typographic = Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      readByPeople.includes(field) ? setTypography(String(value), language) : withTexts(value),
    ]),
  ) as T;
  const cited = citedPassages(facts, first, language);
  const starts = facts.passages.map(({ text: passage }) => firstWords(passage));
  return {
    ...{ language, file, data: typographic, digest, words: facts.words, ids, starts, cited },
    ...{
      aliases: [],
      outdated: [],
      past: [],
      mentions: [],
      around: [],
      others: [],
      links: linkedBriefs(facts),
    },
  };
}

// Corrections and events have a text by language; old words (`was`) stay as they stood.
function withTexts(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'text' in one
      ? { ...one, text: labelsWithTypography(one.text as Labels) }
      : one,
  );
}

function linkedBriefs({ links }: TextFacts): string[] {
  return [
    ...new Set(links.flatMap(({ address }) => /^\/briefs\/([^/#]+)/.exec(address)?.[1] ?? [])),
  ];
}
