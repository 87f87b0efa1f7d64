import { expect, test } from 'vitest';
import { sectionSlug } from '../../../src/markdown/passages/remark-headings.ts';

test.each([
  ['Praise, but no progress', 'praise-but-no-progress'],
  ['Yıldırım, Łódź and Đukanović', 'yildirim-lodz-and-dukanovic'],
  ['Æthelred of Þingvellir, Straße ﬁve', 'aethelred-of-thingvellir-strasse-five'],
  ['ʿAyn al-Zaʿfarāniyya', 'ayn-al-zafaraniyya'],
  ['The U.S. and O’Neill’s 1.2', 'the-us-and-oneills-12'],
  ['2002–2006', 'section-2002-2006'],
  ['مفاوضات', ''],
])('%s has the id %s', (heading, slug) => {
  expect(sectionSlug(heading)).toBe(slug);
});
