import { basename, dirname } from 'node:path';
import { type AddressEntry, addressFile } from '../model/reading/address-ledger.ts';
import type { Published, PublishedLedger } from '../model/reading/published.ts';
import { askedFor, findReference, type Reference, type Wanted } from './find-reference.ts';
import { emptyLedger, type Ledger } from '../model/reading/ledger.ts';
import { withLost } from '../permalinks/merge/merge-ledgers.ts';
import { type Git, openGit } from './git.ts';
import { readLosses, readLostAddresses } from './read-history.ts';
import { parseAddresses, parseLedger } from './parse-ledgers.ts';
import { readOutput } from './read-output.ts';

/** What is published, and a line for people that says where that is known from. */
export interface PublishedReading {
  /** Nothing where nobody knows what is published. */
  published?: Published;
  line: string;
}

/**
 * Reads what a content folder has published: ledgers that it had, and has otherwise now, and page addresses.
 *
 * Known from the output that is asked for, else from Git, else from the last output.
 */
export function readPublished(contentDir: string, wanted: Wanted): PublishedReading {
  const asked = askedFor(wanted);
  const git = openGit(contentDir);
  const reference = 'refusal' in git ? { reason: git.refusal } : findReference(git, wanted);
  if ('reason' in reference || 'refusal' in git) {
    const reason = 'reason' in reference ? reference.reason : '';
    const published = readOutput(contentDir, asked ?? wanted.outDir);
    return published ? { published, line: lineOf(published, []) } : unknown(reason);
  }
  const { published, unread } = readReference(git, reference);
  if (!published) return unknown(`nothing of this folder is in ${nameOf(reference)}`);
  return {
    published,
    line: lineOf(published, [
      ...(reference.remark === undefined ? [] : [reference.remark]),
      ...(unread === 0 ? [] : [`${unread} of its ledgers cannot be read`]),
    ]),
  };
}

function lineOf({ from }: Published, remarks: readonly string[]): string {
  const further = remarks.length === 0 ? '' : `; ${remarks.join('; ')}`;
  return `published: held against ${from}${further}`;
}

function nameOf({ name, commit }: Reference): string {
  const short = commit.slice(0, 7);
  return commit.startsWith(name) ? short : `${name} (${short})`;
}

function unknown(reason: string): PublishedReading {
  return { line: `published: not known, since ${reason}; addresses are held against nothing` };
}

function readReference(git: Git, reference: Reference) {
  const { commit } = reference;
  const isTracked = git.ask('ls-tree', '--name-only', commit, './')?.trim();
  if (!isTracked) return { unread: 0 };
  const inConflict = unmergedFiles(git, commit);
  const known = new Set(inConflict.map(({ file }) => file));
  const others = changedSince(git, commit).filter(({ file }) => !known.has(file));
  const changed = [...inConflict, ...others];
  const blobs = git.read(changed.map(({ blob }) => blob));
  const ledgers: PublishedLedger[] = [];
  const addresses: AddressEntry[] = readLostAddresses(git, commit);
  let unread = 0;
  changed.forEach(({ file }, index) => {
    const text = blobs[index]?.toString('utf8') ?? '';
    if (file === addressFile) {
      const ledger = parseAddresses(text);
      if (ledger) addresses.push(...ledger.addresses);
      else unread += 1;
      return;
    }
    const ledger = parseLedger(text);
    const brief = ledger?.brief ?? basename(dirname(file));
    if (ledger) ledgers.push({ brief, file, ledger });
    else unread += 1;
  });
  addLosses(git, commit, ledgers);
  const published: Published = { from: nameOf(reference), ledgers, addresses };
  return { published, unread };
}

// An id that was published once is published, though a later commit took it out of its ledger.
function addLosses(git: Git, commit: string, ledgers: PublishedLedger[]): void {
  const losses = readLosses(git, commit);
  const files = [...new Set(losses.map(({ file }) => file))];
  const blobs = git.read(files.map((file) => `${commit}:./${file}`));
  files.forEach((file, index) => {
    const own = losses.filter((loss) => loss.file === file);
    const blob = blobs[index];
    const known = ledgers.find((one) => one.file === file);
    const now = known?.ledger ?? (blob && parseLedger(blob.toString('utf8')));
    const ledger = own.reduce((later, { lost }) => withLost(later, lost), now ?? emptyLedger);
    const brief = ledger.brief ?? basename(dirname(file));
    const lost = idsMissingIn(now ?? emptyLedger, ledger);
    if (known) Object.assign(known, { ledger, lost });
    else ledgers.push({ brief, file, ledger, lost, ...(blob ? {} : { isGone: true }) });
  });
}

function idsMissingIn(now: Ledger, before: Ledger): ReadonlySet<string> {
  const idsOf = ({ parts, notes }: Ledger) => [...parts, ...notes].map(({ id }) => id);
  return new Set(idsOf(before)).difference(new Set(idsOf(now)));
}

/** A file that the folder has otherwise, or no more, and the object it was. */
interface Changed {
  file: string;
  blob: string;
}

const ledgerPaths = [':(glob)briefs/**/permalinks.yaml', addressFile];

// Git knows by the times of files which of ten thousand need to be looked at.
function changedSince(git: Git, commit: string): Changed[] {
  const raw = git.ask(
    ...['diff', '--raw', '-z', '--no-abbrev', '--no-renames', '--relative'],
    ...['--ignore-submodules', commit, '--', ...ledgerPaths],
  );
  const fields = raw?.split('\0') ?? [];
  return fields.flatMap((head, index): Changed[] => {
    const [, , blob = '', , status = ''] = /^:(\d+) \d+ (\S+) (\S+) (\w)/.exec(head) ?? [];
    const file = fields[index + 1];
    return ['M', 'D', 'T'].includes(status) && file !== undefined ? [{ file, blob }] : [];
  });
}

// Where one side of a conflict was taken, the file may be as it was published, and is not when both sides are settled.
function unmergedFiles(git: Git, commit: string): Changed[] {
  const only = ['--name-only', '-z', '--relative', '--diff-filter=U', '--', ...ledgerPaths];
  const names =
    git
      .ask('diff', ...only)
      ?.split('\0')
      .filter(Boolean) ?? [];
  if (names.length === 0) return [];
  const listed = git.ask('ls-tree', '-z', commit, '--', ...new Set(names))?.split('\0') ?? [];
  return listed.flatMap((line): Changed[] => {
    const [, blob, file] = /^\d+ blob (\S+)\t(.*)$/s.exec(line) ?? [];
    return blob !== undefined && file !== undefined ? [{ blob, file }] : [];
  });
}
