import { expect, it } from 'vitest';
import { nameWithTypography } from '../../../src/content/entries/typographic-records.ts';
import { nameSchema } from '../../../src/model/records/name.ts';

it('what readers see of a name has the marks of its language, and how it is written stays as it is', () => {
  const name = nameWithTypography(
    nameSchema.parse({
      name: { en: "Da'wa" },
      kind: 'organisation',
      line: { en: "A party's line." },
      about: { text: { en: "It named the fight as Russia's." }, source: 'a-source' },
      offices: [{ title: { en: "The party's speaker" }, from: '2014', source: 'a-source' }],
    }),
  );
  expect(name.about?.text).toEqual({ en: 'It named the fight as Russia’s.' });
  expect(name.offices[0]?.title).toEqual({ en: 'The party’s speaker' });
  expect(name.line).toEqual({ en: 'A party’s line.' });
  expect(name.name).toEqual({ en: "Da'wa" });
});
