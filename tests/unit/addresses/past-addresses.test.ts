import { expect, it } from 'vitest';
import { pastAddresses } from '../../../src/addresses/past-addresses.ts';
import type { AddressEntry } from '../../../src/model/reading/address-ledger.ts';
import type { Path } from '../../../src/model/addresses.ts';
import { sampleContent } from '../rules/sample-content.ts';

const on = '2026-05-03';
const moved = (path: Path, to: Path): AddressEntry => ({ path, state: 'moved', to, on });
const past = (...addresses: AddressEntry[]) => pastAddresses(sampleContent({ addresses }));

it('is nothing where nothing was published', () => {
  expect(pastAddresses(sampleContent())).toEqual({ moved: [], links: [], withdrawn: [] });
});

it('follows moves to their end, and leaves out what goes round', () => {
  const { moved: found } = past(
    moved('/briefs/a/', '/briefs/b/'),
    moved('/briefs/b/', '/briefs/c/'),
    moved('/briefs/round/', '/briefs/about/'),
    moved('/briefs/about/', '/briefs/round/'),
  );
  expect(found).toEqual([
    ['/briefs/a/', '/briefs/c/'],
    ['/briefs/b/', '/briefs/c/'],
  ]);
});

it('knows links in the form they are written in, by the default language where it has the page', () => {
  const { links } = past(
    moved('/ar/briefs/both/', '/ar/briefs/x/'),
    moved('/briefs/both/', '/briefs/x/'),
    moved('/ar/briefs/arabic/', '/ar/briefs/y/'),
    moved('/ar/briefs/kept/', '/ar/briefs/z/'),
    { path: '/briefs/kept/', state: 'live' },
  );
  expect(links).toEqual([
    ['/briefs/both/', '/briefs/x/'],
    ['/briefs/arabic/', '/briefs/y/'],
  ]);
});

it('tells the languages in which something is at the address of a withdrawn page', () => {
  const reason = { en: 'Wrong.' };
  const { withdrawn } = past(
    { path: '/ar/briefs/gone/', state: 'withdrawn', on, reason },
    { path: '/briefs/gone/', state: 'live' },
    { path: '/briefs/english/', state: 'withdrawn', on, reason, title: 'English' },
  );
  expect(withdrawn).toEqual([
    { path: '/briefs/gone/', language: 'ar', languages: ['en', 'ar'], on, reason },
    { path: '/briefs/english/', language: 'en', languages: ['en'], on, reason, title: 'English' },
    { path: '/briefs/gone/side-by-side/', language: 'ar', languages: ['ar'], on, reason },
  ]);
});
