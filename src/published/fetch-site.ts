import { paths } from '../model/addresses.ts';
import type { Published } from '../model/reading/published.ts';
import { ledgerListFile } from '../content/files/ledger-list.ts';
import { differingLedgers, parseLedgerList } from './ledger-lists.ts';
import { publishedFrom } from './read-output.ts';

// What answers later than this is no help to somebody who waits.
const longestWait = 10_000;
const mostBytes = 20_000_000;
const atOnce = 8;

/**
 * What a published site says of its ledgers, as far as the content folder has them otherwise.
 *
 * @returns why nothing is known, where it does not answer or has no ledgers.
 */
export async function fetchSite(
  contentDir: string,
  address: string,
): Promise<Published | { reason: string }> {
  const root = `${address.replace(/\/+$/, '')}${paths.ledgers}`;
  try {
    const list = parseLedgerList(await fetchText(root + ledgerListFile));
    if (!list) return { reason: `${root}${ledgerListFile} is no list of ledgers` };
    const differing = differingLedgers(contentDir, list);
    const changed: [string, string][] = [];
    for (let start = 0; start < differing.length; start += atOnce) {
      const some = differing.slice(start, start + atOnce);
      const texts = await Promise.all(some.map((file) => fetchText(root + file)));
      some.forEach((file, index) => changed.push([file, texts[index] ?? '']));
    }
    return publishedFrom(`the site at ${address}`, changed);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(longestWait) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const text = await response.text();
  if (text.length > mostBytes) throw new Error(`${address} is longer than any ledger`);
  return text;
}

// Node says why behind a general sentence.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}
