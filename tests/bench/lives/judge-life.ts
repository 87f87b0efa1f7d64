import type { Ledger, LedgerEntry } from '../../../src/model/reading/ledger.ts';
import type { Publication } from './lived-site.ts';
import { livedLanguages } from './lived-text.ts';

/** What stood under an address: the names it was given to, and the words that it opened last. */
export interface Told {
  names: string[];
  words: string;
}

/**
 * Addresses that opened another passage than they were given to, or led to nothing.
 *
 * An address once given to words opens them; where they are gone, it leads on to something that is there.
 */
export function judge(publication: Publication, told: Map<string, Told>): string[] {
  const { ledger, named, leads, words } = publication;
  const wrong = [...told].flatMap(([address, { names }]): string[] => {
    const label = `${address} (${names.join()})`;
    const state = stateOf(address, ledger);
    if (state === undefined) return [`${label} is in no ledger`];
    const opens = named.get(address);
    const at = leads.get(address);
    if (opens) {
      const isIt = holdsOne(opens, names) || isLikest(address, publication, told);
      return isIt ? [] : [`${label} opens ${opens.join()}`];
    }
    if (at === undefined) return [`${label} leads to nothing`];
    // What no ledger says of is nowhere else in its language.
    const isElsewhere = state === 'live' && isAmong(address, names, named);
    return isElsewhere && !holdsOne(named.get(at) ?? [], names) ? [`${label} leads to ${at}`] : [];
  });
  for (const [address, names] of named) {
    const known = told.get(address);
    told.set(address, { names: known?.names ?? names, words: words.get(address) ?? '' });
  }
  return wrong;
}

/** How many addresses say that their passage is gone, though its names stand there. */
export function countApart({ named, leads }: Publication, told: ReadonlyMap<string, Told>): number {
  return [...told].filter(([address, { names }]) => {
    const opens = named.get(address) ?? named.get(leads.get(address) ?? '') ?? [];
    return isAmong(address, names, named) && !holdsOne(opens, names);
  }).length;
}

// Of a passage that was cut and rewritten at once the name is in one piece, and most of its words may be in the other:
// that one is it then, in the original, which decides for the translation.
function isLikest(
  address: string,
  { named, words }: Publication,
  told: ReadonlyMap<string, Told>,
): boolean {
  const [original] = livedLanguages;
  return [address, address.replace(/^\w+/, original)].some((one) => {
    const before = told.get(one);
    if (!before) return false;
    const share = sharedPairs(before.words, words.get(one));
    const rivals = [...named].filter(
      ([other, names]) => languageOf(other) === languageOf(one) && holdsOne(names, before.names),
    );
    const shares = rivals.map(([other]) => sharedPairs(before.words, words.get(other)));
    return share > 0 && shares.every((other) => other <= share);
  });
}

function sharedPairs(before: string, now = ''): number {
  const pairs = pairsOf(before);
  return pairsOf(now).intersection(pairs).size;
}

function pairsOf(text: string): Set<string> {
  const words = text.replaceAll('.', '').split(/\s+/);
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
}

function languageOf(address: string): string {
  return address.split(' ')[0] ?? '';
}

function holdsOne(names: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || names.some((name) => wanted.includes(name));
}

// Whether words of these names stand anywhere in the language of an address.
function isAmong(address: string, names: readonly string[], named: Publication['named']): boolean {
  return [...named].some(
    ([one, own]) => languageOf(one) === languageOf(address) && holdsOne(own, names),
  );
}

function stateOf(address: string, { parts, notes }: Ledger): LedgerEntry['state'] | undefined {
  const [, note, id] = /^\w+ (note )?(.+)$/.exec(address) ?? [];
  return (note === undefined ? parts : notes).find((one) => one.id === id)?.state;
}
