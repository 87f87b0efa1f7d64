import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfCopy, hostOf, isArchivedCopy } from '../../../../src/model/text/copy-address.ts';
import {
  addressOfDoi,
  readDoi,
  readIsbn,
  readIssn,
} from '../../../../src/model/text/identifiers.ts';

describe('a DOI', () => {
  it.each([
    ['10.1000/182', '10.1000/182'],
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/182 ', '10.1000/182'],
    ['doi 10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    ['HTTPS://DOI.ORG/10.1000/ABC', '10.1000/abc'],
    ['doi:https://doi.org/10.1000/182', '10.1000/182'],
    ['info:doi/10.1000/182', '10.1000/182'],
    [
      '10.1002/(SICI)1097(199601)99:1<1::AID>3.0.CO;2-1',
      '10.1002/(sici)1097(199601)99:1<1::aid>3.0.co;2-1',
    ],
    ['https://doi.org/10.1002/a%3Cb%3E', '10.1002/a<b>'],
    ['10.1000', undefined],
    ['10.1000/', undefined],
    ['11.1000/182', undefined],
    ['https://journal.example/10.1000/182', undefined],
    ['10.1000/1 82', undefined],
    ['', undefined],
  ])('%s is read as %s', (written, doi) => {
    expect(readDoi(written)).toBe(doi);
  });

  it('comes back from its address, whatever signs it has', () => {
    const suffix = fc.stringMatching(/^[a-z0-9()<>;:#?%&"'/._-]{1,20}$/);
    fc.assert(
      fc.property(suffix, (end) => {
        const doi = `10.1000/${end}`;
        expect(readDoi(addressOfDoi(doi))).toBe(doi);
        expect(new URL(addressOfDoi(doi)).hash).toBe('');
      }),
    );
  });
});

describe('an ISBN', () => {
  it.each([
    ['978-0-306-40615-7', '978-0-306-40615-7'],
    ['9780306406157', '9780306406157'],
    ['ISBN 978 0 306 40615 7', '978-0-306-40615-7'],
    ['ISBN-13: 978–0–306–40615–7', '978-0-306-40615-7'],
    ['0-306-40615-2', '0-306-40615-2'],
    ['080442957x', '080442957X'],
    ['978-0-306-40615-8', undefined],
    ['979-0-2600-0043-8', '979-0-2600-0043-8'],
    ['0-306-40615-3', undefined],
    ['978-0-306-40615', undefined],
    ['none', undefined],
  ])('%s is read as %s', (written, isbn) => {
    expect(readIsbn(written)).toBe(isbn);
  });

  it('with one digit wrong is none', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (middle, place, more) => {
        const first = [9, 7, 8, ...middle];
        const sum = first.reduce((all, digit, index) => all + digit * (index % 2 ? 3 : 1), 0);
        const whole = [...first, (10 - (sum % 10)) % 10];
        expect(readIsbn(whole.join(''))).toBe(whole.join(''));
        const wrong = whole.with(place, ((whole[place] ?? 0) + more) % 10);
        expect(readIsbn(wrong.join(''))).toBe(undefined);
      }),
    );
  });
});

it.each([
  ['0378-5955', '0378-5955'],
  ['03785955', '0378-5955'],
  ['e-ISSN 2434-561x', '2434-561X'],
  ['0378-5956', undefined],
  ['0378', undefined],
])('the ISSN %s is read as %s', (written, issn) => {
  expect(readIssn(written)).toBe(issn);
});

it.each([
  ['https://web.archive.org/web/20150818123456/https://un.example/', '2015-08-18'],
  ['https://web.archive.org/web/20150818123456if_/https://un.example/', '2015-08-18'],
  ['https://archive.ph/20150818/https://un.example/', '2015-08-18'],
  ['https://archive.ph/AbC12', undefined],
  ['https://perma.cc/AB12-CD34', undefined],
  ['https://web.archive.org/web/20151345123456/https://un.example/', undefined],
  ['https://web.archive.org/web/2015*/un.example', undefined],
])('the copy %s was made on %s', (address, day) => {
  expect(isArchivedCopy(address)).toBe(true);
  expect(dayOfCopy(address)).toBe(day);
});

it.each([
  'https://archive.org/details/harbour',
  'https://www.nationalarchives.gov.uk/20150818/',
  'https://un.example/web.archive.org/web/1',
  'https://myarchive.is/x',
])('%s is no archived copy of another page', (address) => {
  expect(isArchivedCopy(address)).toBe(false);
});

it('a copy is told by its host', () => {
  expect(hostOf('https://www.mirror.example/a')).toBe('mirror.example');
});
