import fc from 'fast-check';
import { expect, it } from 'vitest';
import { liveAddresses } from '../../../src/addresses/live-addresses.ts';
import { pastAddresses } from '../../../src/addresses/past-addresses.ts';
import { addLive, recordMoves } from '../../../src/addresses/next-addresses.ts';
import type { AddressLedger } from '../../../src/model/reading/address-ledger.ts';
import { type Path, publishedPath } from '../../../src/model/addresses.ts';
import type { Content } from '../../../src/model/reading/content.ts';
import { findRetiredAddresses } from '../../../src/rules/retired-addresses.ts';
import { findVanishedAddresses } from '../../../src/rules/vanished-addresses.ts';
import { findWrongAddresses } from '../../../src/rules/wrong-addresses.ts';
import { sampleContent } from '../rules/sample-content.ts';

/** What is published: the languages of each brief, by slug. */
type Briefs = ReadonlyMap<string, readonly string[]>;

interface Site {
  briefs: Briefs;
  ledger: AddressLedger | undefined;
}

const languages = ['en', 'ar'];
const on = '2026-05-03';
const base = sampleContent();

const slug = fc.constantFrom('a', 'b', 'c', 'd');
const act = fc.oneof(
  fc.record({ kind: fc.constant('publish'), slug, other: slug }),
  fc.record({ kind: fc.constant('rename'), slug, other: slug }),
  fc.record({ kind: fc.constant('withdraw'), slug, other: slug }),
  fc.record({ kind: fc.constant('translate'), slug, other: slug }),
);

it('whatever is published, renamed, translated and withdrawn, each address lives on and none is used again', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      let site: Site = { briefs: new Map(), ledger: undefined };
      const ever = new Set<Path>();
      const retired = new Set<Path>();
      for (const { kind, slug: one, other } of acts) {
        const next = changed(site, kind, one, other);
        // As a build does: what has a fault is not published.
        if (!next || hasFault(next)) continue;
        const live = liveAddresses(contentOf(next));
        site = { ...next, ledger: addLive(next.ledger, live.keys()).ledger };
        for (const path of live.keys()) ever.add(path);
        const { moved, withdrawn } = pastAddresses(contentOf(site));
        const gone = withdrawn.map(({ path, language }) => publishedPath(path, language, 'en'));
        const ends = new Map([
          ...moved,
          ...[...live.keys(), ...gone].map((path) => [path, path] as const),
        ]);
        for (const path of ever) {
          const end = ends.get(path);
          expect(end && (live.has(end) || gone.includes(end)), path).toBe(true);
        }
        for (const path of [...gone, ...moved.map(([from]) => from)]) retired.add(path);
        expect([...live.keys()].filter((path) => retired.has(path))).toEqual([]);
        expect([...ever].filter((path) => !live.has(path) && !retired.has(path))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

it('a page that is taken away without a word is refused', () => {
  const { ledger } = addLive(
    undefined,
    liveAddresses(contentOf({ briefs: briefs('a', 'b'), ledger: undefined })).keys(),
  );
  expect(hasFault({ briefs: briefs('a', 'b', 'c'), ledger })).toBe(false);
  expect(hasFault({ briefs: briefs('a', 'c'), ledger })).toBe(true);
});

function changed(
  { briefs: before, ledger }: Site,
  kind: string,
  one: string,
  other: string,
): Site | undefined {
  const own = before.get(one);
  const rest = new Map([...before].filter(([id]) => id !== one));
  if (kind === 'publish') return own ? undefined : { briefs: rest.set(one, ['en']), ledger };
  if (!own || !ledger) return undefined;
  if (kind === 'translate') return { briefs: rest.set(one, languages), ledger };
  if (kind === 'rename') {
    if (before.has(other)) return undefined;
    const renamed: Site = { briefs: rest.set(other, own), ledger };
    const live = liveAddresses(contentOf(renamed));
    return {
      ...renamed,
      ledger: recordMoves(ledger, [[one, other, on]], { live, languages }).ledger,
    };
  }
  const paths = own.map((language) => publishedPath(`/briefs/${one}/`, language, 'en'));
  const addresses = ledger.addresses.map((entry) =>
    paths.includes(entry.path)
      ? { path: entry.path, state: 'withdrawn' as const, on, reason: { en: 'Wrong.' } }
      : entry,
  );
  return { briefs: rest, ledger: { version: 1, addresses } };
}

function hasFault(site: Site): boolean {
  const content = contentOf(site);
  const rules = [findWrongAddresses, findVanishedAddresses, findRetiredAddresses];
  return rules.some((rule) => rule(content).length > 0);
}

function contentOf({ briefs: published, ledger }: Site): Content {
  const [usual] = base.briefs.values();
  if (!usual) throw new Error('the sample has no brief');
  const { first } = usual;
  return {
    ...base,
    briefs: new Map(
      [...published].map(([id, own]) => [
        id as never,
        {
          ...usual,
          id: id as never,
          translations: own.slice(1).map((language) => ({ ...first, language })),
        },
      ]),
    ),
    addresses: ledger && { file: 'addresses.yaml', data: ledger },
  };
}

function briefs(...slugs: string[]): Briefs {
  return new Map(slugs.map((id) => [id, ['en']]));
}
