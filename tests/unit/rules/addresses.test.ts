import { describe, expect, it } from 'vitest';
import { liveAddresses } from '../../../src/addresses/live-addresses.ts';
import type { AddressEntry } from '../../../src/model/reading/address-ledger.ts';
import type { Path } from '../../../src/model/addresses.ts';
import type { Content } from '../../../src/model/reading/content.ts';
import type { Fault } from '../../../src/model/reading/issue.ts';
import { findRetiredAddresses } from '../../../src/rules/retired-addresses.ts';
import { findVanishedAddresses } from '../../../src/rules/vanished-addresses.ts';
import { findWrongAddresses } from '../../../src/rules/wrong-addresses.ts';
import { type Sample, sampleContent, summarize } from './sample-content.ts';

const on = '2026-05-03';
const reason = { en: 'Wrong.' };
const live = (path: Path): AddressEntry => ({ path, state: 'live' });
const moved = (path: Path, to: Path): AddressEntry => ({ path, state: 'moved', to, on });
const withdrawn = (path: Path): AddressEntry => ({ path, state: 'withdrawn', on, reason });

type Rule = (content: Content) => Fault[];

function faultsOf(rule: Rule, addresses: AddressEntry[], sample: Sample = {}): Fault[] {
  return rule(sampleContent({ ...sample, addresses }));
}

describe('liveAddresses', () => {
  it('are all pages that have an address of their own, in each language they have', () => {
    const content = sampleContent({
      briefs: {
        talks: { translations: { ar: 'نص.', fr: 'Texte.' } },
        draft: { data: { draft: true } },
      },
      pages: { about: { en: 'A.' } },
    });
    expect([...liveAddresses(content).keys()].sort()).toEqual([
      '/about/',
      '/ar/authors/pincite/',
      '/ar/briefs/talks/',
      '/ar/regions/levant/',
      '/ar/regions/syria/',
      '/ar/topics/peace-process/',
      '/authors/pincite/',
      '/briefs/talks/',
      '/regions/levant/',
      '/regions/syria/',
      '/sources/un-report-2015/',
      '/topics/peace-process/',
    ]);
  });
});

describe('findVanishedAddresses', () => {
  it('passes what is there, has moved or was withdrawn, and a folder that was never published', () => {
    const entries = [
      live('/briefs/talks/'),
      moved('/briefs/a/', '/briefs/talks/'),
      withdrawn('/briefs/b/'),
    ];
    expect(faultsOf(findVanishedAddresses, entries)).toEqual([]);
    expect(findVanishedAddresses(sampleContent())).toEqual([]);
  });

  it.each<[Path, string]>([
    ['/briefs/draft/', 'is published.'],
    ['/briefs/talk/', 'Did it move to `/briefs/talks/`?'],
    ['/briefs/quite-another-name/', 'Did it move to `/briefs/talks/`?'],
    ['/regions/syrian-republic/', 'is published.'],
    ['/regions/syri/', 'Did it move to `/regions/syria/`?'],
    ['/ar/briefs/talks/', 'is published.'],
    ['/imprint/', 'is published.'],
  ])('reports %s', (path, end) => {
    const known = path === '/briefs/draft/' ? [live('/briefs/talks/')] : [];
    const faults = faultsOf(findVanishedAddresses, [...known, live(path)], {
      briefs: { draft: { data: { draft: true } } },
    });
    expect(summarize(faults)).toEqual([
      `addresses.yaml[addresses.${known.length}] address-vanished`,
    ]);
    expect(faults[0]?.message).toContain(`\`${path}\``);
    expect(faults[0]?.message.endsWith(end)).toBe(true);
  });
});

describe('findRetiredAddresses', () => {
  it.each([
    [[live('/briefs/talks/')]],
    [[live('/briefs/talks/'), withdrawn('/ar/briefs/talks/')]],
    [[moved('/briefs/old/', '/briefs/talks/')]],
    [[withdrawn('/briefs/draft/')]],
    [[withdrawn('/topics/talks/')]],
  ])('passes %j', (entries) => {
    const sample = { briefs: { draft: { data: { draft: true } } } };
    expect(faultsOf(findRetiredAddresses, entries, sample)).toEqual([]);
  });

  it.each([
    [[withdrawn('/briefs/talks/')], 'was withdrawn on 2026-05-03'],
    [[moved('/briefs/talks/', '/briefs/other/')], 'moved to `/briefs/other/` on 2026-05-03'],
    // The slug was that of a brief in Arabic alone.
    [[withdrawn('/ar/briefs/talks/')], 'was withdrawn'],
  ])('refuses a brief where the ledger has %j', (entries, words) => {
    const faults = faultsOf(findRetiredAddresses, entries);
    expect(summarize(faults)).toEqual(['briefs/talks/en.md:1:1 address-retired']);
    expect(faults[0]?.message).toContain(words);
  });

  it('refuses a translation whose address was withdrawn', () => {
    const sample = { briefs: { talks: { translations: { ar: 'نص.' } } } };
    const entries = [live('/briefs/talks/'), withdrawn('/ar/briefs/talks/')];
    const faults = faultsOf(findRetiredAddresses, entries, sample);
    expect(summarize(faults)).toEqual(['briefs/talks/ar.md:1:1 address-retired']);
  });
});

describe('findWrongAddresses', () => {
  it('passes chains of moves that end at a page, new or withdrawn, and a line that stands there twice', () => {
    const entries = [
      moved('/briefs/a/', '/briefs/b/'),
      moved('/briefs/b/', '/briefs/talks/'),
      moved('/ar/briefs/c/', '/briefs/talks/'),
      moved('/briefs/d/', '/briefs/e/'),
      withdrawn('/briefs/e/'),
      withdrawn('/old-page/'),
      withdrawn('/names/old-name/'),
      live('/topics/peace-process/'),
      live('/topics/peace-process/'),
    ];
    expect(faultsOf(findWrongAddresses, entries)).toEqual([]);
  });

  it.each<[string, AddressEntry[], string[]]>([
    ['two lines that differ', [live('/briefs/a/'), withdrawn('/briefs/a/')], ['1']],
    ['a move to nowhere', [moved('/briefs/a/', '/briefs/tlks/')], ['0.to']],
    ['a move to itself', [moved('/briefs/a/', '/briefs/a/')], ['0.to']],
    [
      'a circle',
      [moved('/briefs/a/', '/briefs/b/'), moved('/briefs/b/', '/briefs/a/')],
      ['0.to', '1.to'],
    ],
    [
      'a way into a circle',
      [moved('/briefs/a/', '/briefs/b/'), moved('/briefs/b/', '/briefs/b/')],
      ['0.to', '1.to'],
    ],
    ['a list', [withdrawn('/briefs/')], ['0']],
    ['the list of a year', [withdrawn('/briefs/year/')], ['0']],
    ['a further page of the names', [withdrawn('/names/page/')], ['0']],
    ['the front page of a language', [moved('/ar/', '/briefs/talks/')], ['0']],
    ['a language the site does not have', [withdrawn('/fr/briefs/a/')], ['0']],
  ])('refuses %s', (_, entries, places) => {
    expect(summarize(faultsOf(findWrongAddresses, entries))).toEqual(
      places.map((place) => `addresses.yaml[addresses.${place}] addresses-invalid`),
    );
  });
});
