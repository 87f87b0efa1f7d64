import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnglishStemmer } from '../../../../src/client/search/index/english-stemmer.ts';
import { openStemmer, type Stemmer } from '../../../../src/client/search/index/stemmer.ts';
import { openBatch } from '../../../../src/search/pagefind-batch.ts';
import { readBrief } from '../../../../src/search/read-brief.ts';
import { recordOf } from '../../../../src/search/search-record.ts';
import { pageOf } from './small-index.ts';

const begins = (
  'a e o b ad eg od pl past univers univer emerg organ inter later gener gen commun arsen proc exc ' +
  'succ inn out cann herr earr even y ay by dy ly ty hop hopp sky sk fly play say yell yach eye app ' +
  'ebb odd err add off egg inf at bl iz conflat troubl siz fall tann hiss fizz fail fil rat sensat ' +
  "adopt anthropol apol biolog geo st ox bow bay snow box cwm rhythm queu naïv été o'n constructor " +
  'ᚠ ᚠᚢ a\u0002 x1 12 f16 qu yyy ayyy aeiou news how atla cosmo bia ande ski skie idl gentl ugl earl onl singl'
).split(' ');
const ends = (
  'es ed eed eedly edly ing ingly ied ies y ly ally ily e ee al ational tional ization izer iveness ' +
  'fulness ousness biliti bility alism ality ousli lessly ently ation ator enci ancy abli bly ogi ogy ' +
  'ogist li icate icity ical ness ful ative alize ement ance ence able ible ment ant ent ism ate iti ' +
  "ous ive ion ic er l ll lle ss us sses 's '"
).split(' ');

const dir = mkdtempSync(join(tmpdir(), 'pincite-stems-'));
let program: Stemmer;

beforeAll(async () => {
  const batch = await openBatch(dir);
  await batch.add(recordOf('/briefs/talks/', readBrief(pageOf({ text: 'Moscow\nThe talks' }))));
  await batch.write();
  const bytes = gunzipSync(readFileSync(join(dir, 'wasm.en.pagefind')));
  program = await openStemmer(new Uint8Array(bytes.subarray('pagefind_dcd'.length)));
});

afterAll(() => {
  rmSync(dir, { recursive: true });
});

test('an English word has the stem that the program has for it with which the index is made', () => {
  const stem = openEnglishStemmer();
  const words = ['', ...begins].flatMap((begin) =>
    ['', ...ends].flatMap((end) => ['', 's', 'ed', 'ing'].map((last) => begin + end + last)),
  );
  const differing = [...new Set(words)].filter(
    (word) => word !== '' && stem(word) !== program(word),
  );
  expect(differing).toEqual([]);
});
