import { entriesByPath } from '../addresses/last-address.ts';
import { liveAddresses } from '../addresses/live-addresses.ts';
import type { AddressEntry } from '../model/reading/address-ledger.ts';
import { cutLanguage, type Path } from '../model/addresses.ts';
import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';

/** No page has the address, nor in another language the slug or id, of one that moved or was withdrawn. */
export function findRetiredAddresses(content: Content): Fault[] {
  const { addresses, site } = content;
  if (!addresses || !site) return [];
  const { languages } = site.data;
  const entries = entriesByPath(addresses.data);
  const withoutLanguage = (path: Path) => cutLanguage(path, languages).path;
  // Once no language has its page any more, an id is taken in all of them.
  const byId = new Map<Path, AddressEntry>();
  for (const entry of entries.values()) {
    const id = withoutLanguage(entry.path);
    if (byId.get(id)?.state !== 'live') byId.set(id, entry);
  }
  const found = new Map<string, Fault>();
  for (const [path, file] of liveAddresses(content)) {
    const entry = entries.get(path) ?? byId.get(withoutLanguage(path));
    // A record makes a page in each language, and one fault says it all.
    if (!entry || entry.state === 'live' || found.has(file)) continue;
    const past = entry.state === 'moved' ? `moved to \`${entry.to}\`` : `was withdrawn`;
    const message = `Unexpected page at \`${path}\`, expected an address that was never used: the page there ${past} on ${entry.on}.`;
    found.set(file, { rule: 'address-retired', file, at: { line: 1, column: 1 }, message });
  }
  return [...found.values()];
}
