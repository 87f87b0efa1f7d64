import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindsOfFiles } from '../../../../src/fields/kinds-of-files.ts';
import { hintFor, inTranslation } from '../../../../src/model/reading/hint.ts';

const page = readFileSync(new URL('../../../../content/FIELDS.md', import.meta.url), 'utf8');
const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

it.each(kindsOfFiles.filter(({ name }) => !['translation', 'permalinks'].includes(name)))(
  'the hint of a wrong field of a $name names the part of FIELDS.md that lists them all',
  ({ files, title }) => {
    const file = files.replace('**/*', 'x').replace(/\*\*?/, 'x').replace('<language>', 'en');
    expect(hintFor('schema', file)).toBe(
      `Correct the field; FIELDS.md lists them all under “${title}”.`,
    );
    expect(headings).toContain(title);
  },
);

it('the hint of a wrong field of a translation names the part that lists those of translations', () => {
  const { title } = kindsOfFiles.find(({ name }) => name === 'translation') ?? {};
  const hint = hintFor('schema', 'briefs/talks/ar.md');
  expect(inTranslation(hint)).toBe(
    `Correct the field; FIELDS.md lists them all under “${title ?? ''}”.`,
  );
  expect(headings).toContain(title);
});
