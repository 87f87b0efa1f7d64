import type { Ledger, LedgerEntry, PastSentences } from '../../model/reading/ledger.ts';
import { isDouble } from './doubles.ts';
import { createJudge, type Succession } from './follows.ts';
import { keepReturned } from './keep-returned.ts';
import { keepStanding, leadOn, type StandingText } from './keep-standing.ts';

type Kind = 'parts' | 'notes';

/**
 * The ledger that keeps what was published: every id of it, with its words and all that was told of it,
 * and what the current one has done with it since, as far as an edit explains that and the texts have it.
 *
 * Where the current ledger gave a published id to other words, these have no id any more: the next
 * assignment gives their passage a new one; what it knows by an id that was retired has one already.
 * `lost` are published ids that the last published ledger has no more.
 */
export function settleLedger(
  published: Ledger,
  current: Ledger,
  texts: readonly StandingText[],
  lost: ReadonlySet<string> = new Set(),
): Ledger {
  const joined = settle(published, current, { isSame: isDouble, before: published });
  const settled = keepStanding(published, joined, texts, lost);
  return keepReturned(published, { current, settled }, texts);
}

/** What a ledger lost, and the ids it had when it lost them, in its order. */
export interface LostEntries extends Pick<Ledger, Kind> {
  brief?: string | undefined;
  before: Record<Kind, readonly Pick<LedgerEntry, 'id'>[]>;
}

/** A published ledger with what it had lost before: of an id that was given twice the first words count. */
export function withLost(published: Ledger, { before, ...lost }: LostEntries): Ledger {
  // All of both was published, so that nothing of it can be a double.
  return settle({ version: 1, ...lost }, published, { isSame: () => false, before });
}

function settle(
  published: Ledger,
  current: Ledger,
  { isSame, before: places }: { isSame: typeof isDouble; before: LostEntries['before'] },
): Ledger {
  const settleKind = (kind: Kind) => {
    const judge = createJudge(published[kind], current[kind], kind);
    const pick = (before: LedgerEntry, now: LedgerEntry) => {
      const how = judge(before, now);
      return how === 'follows' ? now : withPast(before, now, how);
    };
    return joinEntries(published[kind], current[kind], {
      ...{ pick, isSame },
      orders: [current[kind], places[kind]],
    });
  };
  const brief = current.brief ?? published.brief;
  return withParts({ parts: settleKind('parts'), notes: settleKind('notes') }, brief);
}

function withParts(parts: Pick<Ledger, Kind>, brief: string | undefined): Ledger {
  return { version: 1, ...(brief === undefined ? {} : { brief }), ...parts };
}

// What one side remembers of the same passage is not forgotten.
export function withPast(entry: LedgerEntry, other: LedgerEntry, how: Succession): LedgerEntry {
  if (how !== 'forgot') return entry;
  const key = (change: PastSentences) => JSON.stringify(change);
  const told = new Set(entry.past.map(key));
  const more = other.past.filter((change) => !told.has(key(change)));
  if (more.length === 0) return entry;
  const past = [...entry.past, ...more].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { ...entry, past };
}

/** How entries of two lists are joined. */
interface Joining {
  /** The list that says in which order entries stand, and the one by which what it lacks finds its place. */
  orders: readonly [readonly Pick<LedgerEntry, 'id'>[], readonly Pick<LedgerEntry, 'id'>[]];
  pick: (strong: LedgerEntry, weak: LedgerEntry) => LedgerEntry;
  /** Whether an entry of the weaker list is one of the stronger under an id that nobody was given. */
  isSame: typeof isDouble;
}

// Entries of both lists in the order of one, each of the other's behind the one that it stood behind there.
export function joinEntries(
  strong: readonly LedgerEntry[],
  weak: readonly LedgerEntry[],
  { orders, pick, isSame }: Joining,
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
  const leads = new Map<string, string>();
  for (const [id, entry] of others) {
    if (own.has(id)) continue;
    const same = restored.find((one) => isSame(one, entry));
    if (same) leads.set(id, same.id);
    else entries.set(id, entry);
  }
  return inOrder(entries, orders).map((entry) => leadOn(entry, leads));
}

function isOf(picked: LedgerEntry, entry: LedgerEntry): boolean {
  return picked === entry || picked.text === entry.text;
}

// Of an id that stands twice the first entry counts.
function byId(entries: readonly LedgerEntry[]): Map<string, LedgerEntry> {
  return new Map(entries.toReversed().map((entry) => [entry.id, entry]));
}

function inOrder(
  entries: ReadonlyMap<string, LedgerEntry>,
  [order, further]: Joining['orders'],
): LedgerEntry[] {
  const ids = [...new Set(order.map(({ id }) => id))].filter((id) => entries.has(id));
  const others = new Set(further.map(({ id }) => id));
  let at = -1;
  for (const { id } of further) {
    const known = ids.indexOf(id);
    if (known >= 0) at = known;
    else if (entries.has(id)) {
      // What only the first list has comes first, as in texts that Git merges.
      while (at + 1 < ids.length && !others.has(ids[at + 1] ?? '')) at += 1;
      ids.splice((at += 1), 0, id);
    }
  }
  return ids.flatMap((id) => entries.get(id) ?? []);
}
