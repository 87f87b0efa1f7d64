import { expect, it } from 'vitest';
import { pastAddresses } from '../../../src/addresses/past-addresses.ts';
import type { AddressEntry } from '../../../src/model/reading/address-ledger.ts';
import type { Path } from '../../../src/model/addresses.ts';
import { sampleContent } from '../rules/sample-content.ts';

const on = '2026-05-03';
const reason = { en: 'Wrong.' };
const live = (path: Path): AddressEntry => ({ path, state: 'live' });
const moved = (path: Path, to: Path): AddressEntry => ({ path, state: 'moved', to, on });
const withdrawn = (path: Path): AddressEntry => ({ path, state: 'withdrawn', on, reason });

const pairs: [what: string, AddressEntry[], moved: string[], withdrawn: string[]][] = [
  ['both are there', [live('/briefs/a/'), live('/ar/briefs/a/')], [], []],
  ['there never was one', [withdrawn('/briefs/a/'), withdrawn('/ar/briefs/b/')], [], []],
  [
    'the translation was withdrawn',
    [live('/briefs/a/'), withdrawn('/ar/briefs/a/')],
    ['/briefs/a/side-by-side/ → /briefs/a/'],
    ['/ar/briefs/a/side-by-side/'],
  ],
  [
    'all of the brief was',
    [withdrawn('/briefs/a/'), withdrawn('/ar/briefs/a/')],
    [],
    ['/briefs/a/side-by-side/', '/ar/briefs/a/side-by-side/'],
  ],
  [
    'the brief moved with both',
    [
      moved('/briefs/a/', '/briefs/b/'),
      moved('/ar/briefs/a/', '/ar/briefs/b/'),
      live('/briefs/b/'),
      live('/ar/briefs/b/'),
    ],
    [],
    [],
  ],
  [
    'the brief moved and lost its translation',
    [moved('/briefs/a/', '/briefs/b/'), moved('/ar/briefs/a/', '/briefs/a/'), live('/briefs/b/')],
    ['/briefs/a/side-by-side/ → /briefs/b/', '/ar/briefs/a/side-by-side/ → /briefs/b/'],
    [],
  ],
];

it.each(pairs)('a page of two languages, where %s', (_, addresses, leads, gone) => {
  const past = pastAddresses(sampleContent({ addresses }));
  const found = past.moved.filter(([path]) => path.includes('side-by-side'));
  expect(found.map(([path, to]) => `${path} → ${to}`)).toEqual(leads);
  const notices = past.withdrawn.filter(({ path }) => path.endsWith('/side-by-side/'));
  expect(
    notices.map(({ path, language }) => (language === 'en' ? path : `/${language}${path}`)),
  ).toEqual(gone);
  // Texts link to briefs alone.
  expect(past.links.some(([path]) => path.includes('side-by-side'))).toBe(false);
});
