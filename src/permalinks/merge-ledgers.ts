import {
  isPassage,
  type Ledger,
  type LedgerEntry,
  type PastSentences,
} from '../model/reading/ledger.ts';
import { createJudge, type Succession } from './follows.ts';
import { sketchLikeness } from './similarity.ts';

type Kind = 'parts' | 'notes';

/**
 * The ledger that keeps what was published: every id of it, with its words and all that was told of it,
 * and what the current one has done with it since, as far as an edit explains that.
 *
 * Where the current ledger gave a published id to other words, these have no id any more: the next
 * assignment gives their passage a new one.
 */
export function settleLedger(published: Ledger, current: Ledger): Ledger {
  const settle = (kind: Kind) => {
    const judge = createJudge(published[kind], current[kind], kind);
    return join(published[kind], current[kind], current[kind], (before, now) =>
      judge(before, now) === 'follows' ? now : withPast(before, now, judge(before, now)),
    );
  };
  const brief = current.brief ?? published.brief;
  return withParts({ parts: settle('parts'), notes: settle('notes') }, brief);
}

function withParts(parts: Pick<Ledger, Kind>, brief: string | undefined): Ledger {
  return { version: 1, ...(brief === undefined ? {} : { brief }), ...parts };
}

// What one side remembers of the same passage is not forgotten.
function withPast(entry: LedgerEntry, other: LedgerEntry, how: Succession): LedgerEntry {
  if (how !== 'forgot') return entry;
  const key = (change: PastSentences) => JSON.stringify(change);
  const told = new Set(entry.past.map(key));
  const more = other.past.filter((change) => !told.has(key(change)));
  if (more.length === 0) return entry;
  const past = [...entry.past, ...more].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { ...entry, past };
}

// Entries of both lists in the order of one, each of the other's behind the one that it stood behind there.
function join(
  strong: readonly LedgerEntry[],
  weak: readonly LedgerEntry[],
  order: readonly LedgerEntry[],
  pick: (strong: LedgerEntry, weak: LedgerEntry) => LedgerEntry,
): LedgerEntry[] {
  const [own, others] = [byId(strong), byId(weak)];
  const taken = new Set<LedgerEntry>();
  const entries = new Map<string, LedgerEntry>();
  const dropped: LedgerEntry[] = [];
  for (const [id, entry] of own) {
    const other = others.get(id);
    const picked = other ? pick(entry, other) : entry;
    if (other && isOf(picked, entry) && !isOf(picked, other)) dropped.push(picked);
    entries.set(id, picked);
    if (!other) taken.add(entry);
  }
  const restored = [...taken, ...dropped].filter(({ state }) => state === 'live');
  for (const [id, entry] of others) {
    if (!own.has(id) && !restored.some((one) => isDouble(one, entry))) entries.set(id, entry);
  }
  return inOrder(entries, [order, order === strong ? weak : strong]);
}

function isOf(picked: LedgerEntry, entry: LedgerEntry): boolean {
  return picked === entry || picked.text === entry.text;
}

// Under another id, which nobody was given, stand the words that are back under theirs.
function isDouble(one: LedgerEntry, other: LedgerEntry): boolean {
  if (other.state !== 'live' || isPassage(one) !== isPassage(other)) return false;
  return Object.entries(one.text).some(([language, { is, like = '' }]) => {
    const text = other.text[language];
    if (!text || is === '') return false;
    return text.is === is || sketchLikeness(like, text.like ?? '') >= 0.5;
  });
}

// Of an id that stands twice the first entry counts.
function byId(entries: readonly LedgerEntry[]): Map<string, LedgerEntry> {
  return new Map(entries.toReversed().map((entry) => [entry.id, entry]));
}

function inOrder(
  entries: ReadonlyMap<string, LedgerEntry>,
  [order, further]: readonly [readonly LedgerEntry[], readonly LedgerEntry[]],
): LedgerEntry[] {
  const ids = [...new Set(order.map(({ id }) => id))].filter((id) => entries.has(id));
  let at = -1;
  for (const { id } of further) {
    const known = ids.indexOf(id);
    if (known >= 0) at = known;
    else if (entries.has(id)) ids.splice((at += 1), 0, id);
  }
  return ids.flatMap((id) => entries.get(id) ?? []);
}
