import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { entriesByPath, lastAddress } from '../../addresses/last-address.ts';
import { publishedLedgerOf } from '../../addresses/published-briefs.ts';
import { addressFile, type AddressEntry } from '../../model/reading/address-ledger.ts';
import type { Path } from '../../model/addresses.ts';
import type { BriefFolder, Content } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { RuleId } from '../../model/reading/rules.ts';
import type { Published } from '../../model/reading/published.ts';
import { type BrokenPromise, findBrokenPromises } from '../../permalinks/merge/broken-promises.ts';

const top = { line: 1, column: 1 };

// A whole file that is lost is one fault, and so are more lines than anybody reads.
const mostAddresses = 20;

/** Published ids and page addresses that the content folder lost, gave to something else, or brought back. */
export function findUnkept(dir: string, content: Content, published: Published): Fault[] {
  return [
    ...unkeptAddresses(dir, content, published),
    ...[...content.briefs.values()].flatMap((brief) => {
      if (brief.first.data.draft) return [];
      const known = publishedLedgerOf(brief, content, published);
      return known ? unkeptIds(dir, brief, known, published) : [];
    }),
  ];
}

function unkeptIds(
  dir: string,
  brief: BriefFolder,
  known: Published['ledgers'][number],
  { from }: Published,
): Fault[] {
  const file = `${brief.folder}/permalinks.yaml`;
  if (brief.ledger.parts.length === 0) {
    const isThere = existsSync(join(dir, file));
    const ids = known.ledger.parts.length + known.ledger.notes.length;
    const found = isThere ? 'empty ledger' : 'brief without permalinks.yaml';
    const message = `Unexpected ${found}, expected the file with its ${ids} published ids (${from}).`;
    const hint = 'Run `npm run permalinks`: it takes the file back.';
    const where = isThere ? file : brief.first.file;
    return [{ rule: 'ledger-missing', file: where, at: top, message, hint }];
  }
  return findBrokenPromises(known.ledger, brief.ledger).map((promise): Fault => {
    const at = positionOf(promise, brief);
    const hint = promise.how === 'other' ? hintOfPin(promise.id, brief) : undefined;
    return { rule: ruleOf[promise.how], file, at, message: say(promise, from), hint };
  });
}

// Whoever pins an id to other words is obeyed by `permalinks`, which could only write the same again.
function hintOfPin(id: string, { first, translations }: BriefFolder): string | undefined {
  const text = [first, ...translations].find(({ facts }) =>
    [...facts.headings, ...facts.passages].some(({ pin }) => pin === id),
  );
  return (
    text && `Take \`{#${id}}\` out of ${basename(text.file)}, then run \`npm run permalinks\`.`
  );
}

const ruleOf = {
  missing: 'id-missing',
  other: 'id-reused',
  back: 'id-reused',
  forgot: 'id-forgotten',
} as const satisfies Record<BrokenPromise['how'], RuleId>;

function say({ id, how, was, now, at }: BrokenPromise, from: string): string {
  const [then, words] = [`“${was.words}”`, `“${now?.words ?? ''}”`];
  const stands = at === undefined ? '' : ` These words stand under \`#${at}\` now.`;
  const published = `published in ${from}`;
  switch (how) {
    case 'missing':
      return `Unexpected loss of \`#${id}\` (${then}), ${published}, expected its line to stay.${stands}`;
    case 'other':
      return `Unexpected ${words} under \`#${id}\`, ${published} for ${then}, expected an id of its own.${stands}`;
    case 'back':
      return `Unexpected return of \`#${id}\` (${words}), which was ${was.state} on ${was.on ?? ''} (${then}), ${published}, expected a new id.`;
    case 'forgot':
      return `Unexpected change of what is known of \`#${id}\` (${words}), ${published}, expected it as an edit of ${then} leaves it.`;
  }
}

function positionOf({ now, id }: BrokenPromise, { ledger }: BriefFolder): Fault['at'] {
  if (!now) return top;
  const list = id.startsWith('note-') && ledger.notes.includes(now) ? 'notes' : 'parts';
  return { field: [list, ledger[list].indexOf(now), 'id'] };
}

function unkeptAddresses(dir: string, { addresses }: Content, published: Published): Fault[] {
  if (published.addresses.length === 0) return [];
  const file = addressFile;
  const { from } = published;
  if (!addresses) {
    // A file that is there and cannot be read has faults of its own.
    if (existsSync(join(dir, file))) return [];
    const count = published.addresses.length;
    const message = `Unexpected content folder without ${file}, expected the file with its ${count} published addresses (${from}).`;
    return [{ rule: 'addresses-missing', file: 'site.yaml', at: top, message }];
  }
  const entries = entriesByPath(addresses.data);
  const lost = published.addresses.filter(({ path }) => !entries.has(path));
  const faults = lost.slice(0, mostAddresses).map((entry): Fault => {
    const message = `Unexpected loss of the line for \`${entry.path}\`, published in ${from}, expected it to stay.`;
    return { rule: 'address-missing', file, at: top, message };
  });
  if (lost.length > mostAddresses) {
    const message = `Unexpected loss of ${lost.length - mostAddresses} more lines, published in ${from}.`;
    faults.push({ rule: 'address-missing', file, at: top, message });
  }
  return [...faults, ...takenAgain(published, addresses.data.addresses, entries)];
}

// A page that moved may come back only by moving back: else its old links open another page.
function takenAgain(
  { addresses, from }: Published,
  lines: readonly AddressEntry[],
  entries: ReadonlyMap<Path, AddressEntry>,
): Fault[] {
  return addresses.flatMap((was): Fault[] => {
    const now = entries.get(was.path);
    if (was.state !== 'moved' || now?.state !== 'live') return [];
    if (lastAddress(was.to, entries) === was.path) return [];
    const message = `Unexpected live page at \`${was.path}\`, which moved to \`${was.to}\` on ${was.on}, published in ${from}, expected another address for it.`;
    return [
      {
        rule: 'address-reused',
        file: addressFile,
        at: { field: ['addresses', lines.indexOf(now), 'path'] },
        message,
      },
    ];
  });
}
