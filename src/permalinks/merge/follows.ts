import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import type { Language } from '../../model/language/language.ts';
import { checkValuesIn } from '../alignment/sentence-changes.ts';
import { sketchLikeness } from '../alignment/similarity.ts';

/**
 * How an entry stands to an earlier one of its id: it follows from it by edits that it remembers, it is
 * the same part of the text but forgot something, it is live though the id was retired, or it stands for
 * other words.
 */
export type Succession = 'follows' | 'forgot' | 'back' | 'other';

/** Tells of the entries of a ledger how they stand to earlier ones of their ids. */
export type Judge = (before: LedgerEntry, now: LedgerEntry) => Succession;

// Two texts of one passage share more of their sketches, however much was edited; strangers share common words.
const sameFrom = 0.2;

/** Holds the entries of one kind of a later ledger against those of an earlier one. */
export function createJudge(
  earlier: readonly LedgerEntry[],
  later: readonly LedgerEntry[],
  kind: keyof Pick<Ledger, 'parts' | 'notes'>,
): Judge {
  const inLanguage = createLanguageJudge(earlier, later, kind);
  return (before, now) => {
    if (before.state !== 'live' && now.state === 'live') return 'back';
    const languages = Object.keys(before.text).filter((language) => now.text[language]);
    const all = languages.map((language) => inLanguage(before, now, language));
    // A part is the same one in all languages: that it was written anew in one of them is an edit.
    if (all.includes('other') || (all.length > 0 && all.every((how) => how === 'anew')))
      return 'other';
    return all.includes('forgot') || !remembers(now, before) ? 'forgot' : 'follows';
  };
}

/** The languages in which an entry is a stranger to an earlier one of its id; none where it follows from it. */
export function createStrangerFinder(
  earlier: readonly LedgerEntry[],
  later: readonly LedgerEntry[],
  kind: keyof Pick<Ledger, 'parts' | 'notes'>,
): (before: LedgerEntry, now: LedgerEntry) => Language[] {
  const judge = createJudge(earlier, later, kind);
  const inLanguage = createLanguageJudge(earlier, later, kind);
  return (before, now) => {
    if (judge(before, now) !== 'other') return [];
    return Object.keys(before.text).filter((language) => {
      const how = now.text[language] ? inLanguage(before, now, language) : 'follows';
      return how === 'other' || how === 'anew';
    });
  };
}

type LanguageJudge = (
  before: LedgerEntry,
  now: LedgerEntry,
  language: Language,
) => Succession | 'anew';

// The same of one language; `anew` are words that are nobody else's, of which only another language can tell whether
// they are of the same part.
function createLanguageJudge(
  earlier: readonly LedgerEntry[],
  later: readonly LedgerEntry[],
  kind: keyof Pick<Ledger, 'parts' | 'notes'>,
): LanguageJudge {
  const tells = createTeller(earlier, later);
  const owners = new Map(
    earlier.toReversed().flatMap((entry) => {
      const texts = Object.entries(entry.text);
      return texts.map(([language, { is }]) => [`${language} ${is}`, entry] as const);
    }),
  );
  const isOfAnother = (before: LedgerEntry, now: LedgerEntry, language: Language) => {
    const is = now.text[language]?.is ?? '';
    if (is === '' || before.text[language]?.is === is) return false;
    const owner = owners.get(`${language} ${is}`);
    if (!owner || owner.id === before.id) return false;
    return later.find(({ id }) => id === owner.id)?.text[language]?.is !== is;
  };
  if (kind === 'parts') return tells;
  return (before, now, language) => {
    if (isGone(now, language)) return 'follows';
    if (isOfAnother(before, now, language)) return 'other';
    return sharesWords(before, now, language) || nameOf(before) === nameOf(now)
      ? 'follows'
      : 'anew';
  };
}

// Tells of headings and passages, whose sentences are known one by one.
function createTeller(
  earlier: readonly LedgerEntry[],
  later: readonly LedgerEntry[],
): LanguageJudge {
  const holders = holdersOf(later);
  const known = new Map(earlier.map((entry) => [entry.id, entry]));
  // What came back from the past is not there to remember anything.
  const isBack = ({ id, state }: LedgerEntry) =>
    state === 'live' && (known.get(id)?.state ?? 'live') !== 'live';
  const gone = goneFrom(later.filter((entry) => !isBack(entry))).difference(goneFrom(earlier));
  // Whether it is no wonder that a sentence stands elsewhere: it stood there before, too.
  const isTwin = (language: Language, value: string, id: string) =>
    (holders.get(`${language} ${value}`) ?? []).some(
      (other) => other !== id && valuesOf(known.get(other), language).includes(value),
    );
  const isOfAnother = (before: LedgerEntry, now: LedgerEntry, language: Language) =>
    earlier.some((one) => one.id !== before.id && sharesWords(one, now, language));
  // Elsewhere, or it went from there after it had moved there.
  const stands = (language: Language, value: string) =>
    holders.has(`${language} ${value}`) || gone.has(`${language} ${value}`);
  return (before, now, language) => {
    const values = valuesOf(before, language);
    const own = new Set([...valuesOf(now, language), ...wentFrom(now, language)]);
    const isDirect = values.length === 0 || values.some((value) => own.has(value));
    const isTold = values.every((value) => own.has(value) || stands(language, value));
    if (isTold && isDirect) return 'follows';
    if (isTold && isGone(now, language)) return 'follows';
    const isSame = sharesWords(before, now, language);
    if (isTold && (isSame || values.some((value) => isTwin(language, value, now.id))))
      return 'follows';
    if (isTold) return isOfAnother(before, now, language) ? 'other' : 'anew';
    // Of a translation there is no sketch: its original tells whether it is another passage.
    const isUnsketched = before.text[language]?.like === undefined;
    const isOwn = isSame || isDirect || haveOneOrigin(before, now, language);
    return isOwn || isUnsketched ? 'forgot' : 'other';
  };
}

// What is retired stands for no words, and leads to what became of them.
function isGone({ state, text }: LedgerEntry, language: Language): boolean {
  return state !== 'live' && text[language]?.like === undefined;
}

/** What a part is called in its text: a note by its label, all else by its id. */
function nameOf({ label, id }: LedgerEntry): string {
  return label ?? id;
}

function holdersOf(entries: readonly LedgerEntry[]): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const entry of entries) {
    for (const [language, { is }] of Object.entries(entry.text)) {
      if (isGone(entry, language)) continue;
      for (const value of checkValuesIn(is)) {
        const key = `${language} ${value}`;
        holders.set(key, [...(holders.get(key) ?? []), entry.id]);
      }
    }
  }
  return holders;
}

// What is remembered of sentences that stood in any passage.
function goneFrom(entries: readonly LedgerEntry[]): Set<string> {
  return new Set(
    entries.flatMap(({ past }) =>
      past.flatMap((change) => checkValuesIn(change.was).map((value) => `${change.in} ${value}`)),
    ),
  );
}

function valuesOf(entry: LedgerEntry | undefined, language: Language): string[] {
  return checkValuesIn(entry?.text[language]?.is ?? '');
}

function wentFrom({ past }: LedgerEntry, language: Language): string[] {
  return past.flatMap((change) => (change.in === language ? checkValuesIn(change.was) : []));
}

function sharesWords(before: LedgerEntry, now: LedgerEntry, language: Language): boolean {
  const [one, other] = [before.text[language], now.text[language]];
  if (one?.is === other?.is) return true;
  const values = valuesOf(now, language);
  if (valuesOf(before, language).some((value) => values.includes(value))) return true;
  return sketchLikeness(one?.like ?? '', other?.like ?? '') >= sameFrom;
}

// Two branches edited one passage: both remember what it was.
function haveOneOrigin(before: LedgerEntry, now: LedgerEntry, language: Language): boolean {
  const went = new Set([...wentFrom(now, language), ...valuesOf(now, language)]);
  return wentFrom(before, language).some((value) => went.has(value));
}

// No change that was told may be forgotten, nor the sketch of words that are still the same.
function remembers(now: LedgerEntry, before: LedgerEntry): boolean {
  const told = new Set(now.past.map((change) => JSON.stringify(change)));
  if (!before.past.every((change) => told.has(JSON.stringify(change)))) return false;
  return Object.entries(before.text).every(([language, { is, like }]) => {
    const text = now.text[language];
    return text?.is !== is || text.like === undefined || like === undefined || text.like === like;
  });
}
