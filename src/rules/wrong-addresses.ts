import { entriesByPath, lastAddress } from '../addresses/last-address.ts';
import { liveAddresses } from '../addresses/live-addresses.ts';
import type { AddressEntry, AddressLedger } from '../model/reading/address-ledger.ts';
import { cutLanguage, type Path } from '../model/addresses.ts';
import type { Content } from '../model/reading/content.ts';
import { idPattern, reservedWords } from '../model/records/ids.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { Language } from '../model/language/language.ts';
import { suggestion } from '../model/text/nearest.ts';

type Wrong = (
  entry: AddressEntry,
  index: number,
) => { field?: string; message: string } | undefined;

/** The ledger of addresses says one thing of each page, and moves lead to a page in the end. */
export function findWrongAddresses(content: Content): Fault[] {
  const { addresses, site } = content;
  if (!addresses || !site) return [];
  const { file, data } = addresses;
  const checks = [
    findSecond(),
    findUncovered(site.data.languages),
    findWrongMove(data, liveAddresses(content)),
  ];
  return data.addresses.flatMap((entry, index) =>
    checks.flatMap((check): Fault[] => {
      const wrong = check(entry, index);
      if (!wrong) return [];
      const field = ['addresses', index, ...(wrong.field ? [wrong.field] : [])];
      return [{ rule: 'addresses-invalid', file, at: { field }, message: wrong.message }];
    }),
  );
}

// Two branches that publish the same page leave the same line twice, which says nothing wrong.
function findSecond(): Wrong {
  const first = new Map<Path, AddressEntry>();
  return (entry) => {
    const other = first.get(entry.path);
    if (!other) first.set(entry.path, entry);
    if (!other || JSON.stringify(other) === JSON.stringify(entry)) return undefined;
    const message = `Unexpected second line for \`${entry.path}\`, expected the one that is true: \`${other.state}\` or \`${entry.state}\`.`;
    return { message };
  };
}

const kinds = ['briefs', 'topics', 'regions', 'authors', 'sources', 'names'];

// What follows from other pages, such as a list of a year, has no line: nothing could stand in for it.
function findUncovered(languages: readonly Language[]): Wrong {
  return ({ path, state }) => {
    if (state === 'live') return undefined;
    const parts = cutLanguage(path, languages).path.split('/').slice(1, -1);
    const [kind = '', id = kind] = parts;
    const isPage = parts.length === 1 && !languages.includes(id);
    const isRecord = parts.length === 2 && kinds.includes(kind);
    // Names may have ids that no other page may have, but for those of further pages.
    const reserved = kind === 'names' && isRecord ? ['page'] : reservedWords;
    if ((isPage || isRecord) && idPattern.test(id) && !reserved.includes(id)) return undefined;
    const message = `Unexpected address \`${path}\`, expected that of a brief, page, topic, region, author, source or name in a language of the site.`;
    return { message };
  };
}

function findWrongMove(ledger: AddressLedger, live: ReadonlyMap<Path, string>): Wrong {
  const entries = entriesByPath(ledger);
  return (entry) => {
    if (entry.state !== 'moved') return undefined;
    const { path, to } = entry;
    const last = lastAddress(to, entries);
    if (last === undefined || last === path) {
      const message = `Unexpected move of \`${path}\` round in a circle, expected a page at its end.`;
      return { field: 'to', message };
    }
    if (live.has(last) || entries.has(last)) return undefined;
    const message = `Unexpected move to \`${last}\`, expected the address of a page.${suggestion(last, live.keys())}`;
    return { field: 'to', message };
  };
}
