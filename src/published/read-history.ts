import { type AddressEntry, addressFile } from '../model/reading/address-ledger.ts';
import type { Path } from '../model/addresses.ts';
import type { Ledger } from '../model/reading/ledger.ts';
import type { LostEntries } from '../permalinks/merge/merge-ledgers.ts';
import { findBrokenPromises } from '../permalinks/merge/broken-promises.ts';
import type { Git } from './git.ts';
import { parseAddresses, parseLedger } from './parse-ledgers.ts';

/** What a commit took out of a ledger, or gave to other words, without saying what became of it. */
export interface Loss {
  /** The ledger's file, inside the content folder. */
  file: string;
  /** The entries as they were before. */
  lost: LostEntries;
}

// Merged branches were not published by themselves: their commits are left out.
const along = ['log', '--first-parent', '-m', '--no-renames', '--relative', '--diff-filter=MD'];

/** All that was lost from ledgers on the way to a commit, the newest first. */
export function readLosses(git: Git, commit: string): Loss[] {
  const raw = git.ask(
    ...[...along, '--raw', '-z', '--no-abbrev', '--format='],
    ...[commit, '--', ':(glob)briefs/**/permalinks.yaml'],
  );
  const fields = raw?.split('\0') ?? [];
  const changes = fields.flatMap((head, index) => {
    const [, before, after] = /^\s*:\d+ \d+ (\w+) (\w+) \w/.exec(head) ?? [];
    const file = fields[index + 1];
    return before && after && file !== undefined ? [{ file, before, after }] : [];
  });
  const names = [...new Set(changes.flatMap(({ before, after }) => [before, after]))];
  const texts = new Map(
    git.read(names).map((bytes, index) => [names[index] ?? '', bytes?.toString('utf8') ?? '']),
  );
  return changes.flatMap(({ file, before, after }): Loss[] => {
    const lost = lostBetween(texts.get(before) ?? '', texts.get(after) ?? '');
    return lost ? [{ file, lost }] : [];
  });
}

// Most changes touch a few entries of many: only these are parsed.
function lostBetween(before: string, after: string): LostEntries | undefined {
  const [old, now] = [cutEntries(before), cutEntries(after)];
  const [touched, fresh] = [without(old, now), without(now, old)];
  if (touched.size === 0) return undefined;
  const was = joinEntries(touched);
  if (!was) return undefined;
  const broken = findBrokenPromises(
    was,
    joinEntries(fresh) ?? { version: 1, parts: [], notes: [] },
  );
  const gone = new Set(broken.filter(({ how }) => how !== 'forgot').map((one) => one.was));
  if (gone.size === 0) return undefined;
  const [, brief] = /^brief: (\S+)$/m.exec(before) ?? [];
  const idsOf = (kind: string) =>
    [...old.keys()].flatMap((key) => {
      const [of, id = ''] = key.split(' ');
      return of === kind ? [{ id }] : [];
    });
  return {
    brief,
    before: { parts: idsOf('parts'), notes: idsOf('notes') },
    parts: was.parts.filter((entry) => gone.has(entry)),
    notes: was.notes.filter((entry) => gone.has(entry)),
  };
}

/** The entries of a ledger's text by kind and id, unparsed. */
function cutEntries(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  const [parts = '', notes = ''] = text.split(/^notes:/m);
  for (const [kind, list] of [
    ['parts', parts],
    ['notes', notes],
  ] as const) {
    for (const entry of list.split(/^(?= {2}- id: )/m)) {
      const [, id] = /^ {2}- id: (\S+)/.exec(entry) ?? [];
      if (id !== undefined && !entries.has(`${kind} ${id}`))
        entries.set(`${kind} ${id}`, entry.trimEnd());
    }
  }
  return entries;
}

function without(
  entries: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map([...entries].filter(([key, entry]) => others.get(key) !== entry));
}

function joinEntries(entries: ReadonlyMap<string, string>): Ledger | undefined {
  const lines = (kind: string) => {
    const own = [...entries].flatMap(([key, entry]) => (key.startsWith(kind) ? entry : []));
    return own.length === 0 ? [`${kind}: []`] : [`${kind}:`, ...own];
  };
  return parseLedger(['version: 1', ...lines('parts'), ...lines('notes')].join('\n'));
}

/** Lines of page addresses that a commit on the way to this one took out, the newest first. */
export function readLostAddresses(git: Git, commit: string): AddressEntry[] {
  const log = git.ask(
    ...[...along, '-p', '-U0', '--text', '--no-color', '--no-ext-diff', '--no-textconv'],
    ...['--format=%x00', commit, '--', addressFile],
  );
  const lost = (log ?? '').split('\0').flatMap((change) => {
    const lines = [...change.matchAll(/^([-+]) {2}(- \{ path: (\S+),.*)$/gm)];
    const kept = new Set(lines.flatMap(([, sign, , path]) => (sign === '+' ? path : [])));
    return lines.flatMap(([, sign, line = '', path]) =>
      sign === '-' && !kept.has(path ?? '') ? [line] : [],
    );
  });
  if (lost.length === 0) return [];
  const known = new Set<Path>();
  const now = parseAddresses(git.read([`${commit}:./${addressFile}`])[0]?.toString('utf8') ?? '');
  for (const { path } of now?.addresses ?? []) known.add(path);
  return lost.flatMap((line): AddressEntry[] => {
    const [entry] = parseAddresses(`version: 1\naddresses:\n  ${line}`)?.addresses ?? [];
    if (!entry || known.has(entry.path)) return [];
    known.add(entry.path);
    return [entry];
  });
}
