import { beforeAll, describe, expect, inject, it } from 'vitest';
import { pageBytes, type PageBytes } from './page-bytes.ts';

// In kilobytes of a thousand bytes; everything but fonts as gzip sends it.
const budget = { css: 9, js: 8 };
const lead = 'briefs/russia-syrian-peace-talks/index.html';

describe.each([
  { language: 'English', file: lead, html: 20.5, fonts: 110 },
  // An Arabic letter is two bytes, which gzip does not win back wholly; one and a half of the kilobytes are
  // for how it is cited: what heads say to programs, and feet to people in every style. Of both pages half a
  // kilobyte is for names in the text, each a link to what it is: 42 and 45 of them weigh 0.40 and 0.46;
  // 0.1 is for why briefs are related, what was corrected where, and the way to its events.
  { language: 'Arabic', file: `ar/${lead}`, html: 22.8, fonts: 150 },
])('the page of the lead brief in $language', ({ file, html, fonts }) => {
  let bytes: PageBytes;

  beforeAll(() => {
    bytes = pageBytes(inject('realSite'), file);
  });

  // What weighs nothing was not found.
  it.each([
    { part: 'html', most: html },
    { part: 'css', most: budget.css },
    { part: 'js', most: budget.js },
    { part: 'fonts', most: fonts },
  ] as const)('keeps to its budget of $part', ({ part, most }) => {
    expect(bytes[part]).toBeGreaterThan(0);
    expect(bytes[part] / 1000).toBeLessThanOrEqual(most);
  });
});
