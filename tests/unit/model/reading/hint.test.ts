import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hintFor } from '../../../../src/model/reading/hint.ts';
import { briefSchema } from '../../../../src/model/records/brief.ts';
import { nameSchema } from '../../../../src/model/records/name.ts';
import { siteSchema } from '../../../../src/model/records/site.ts';
import { sourceSchema } from '../../../../src/model/records/source.ts';

const readme = readFileSync(new URL('../../../../content/README.md', import.meta.url), 'utf8');

/** The text of the README under a heading of level 2, or before the first. */
function sectionOf(heading = ''): string {
  // Examples have headings of their own.
  const plain = readme.replace(/^```[^]*?^```/gm, (example) => example.replace(/^#/gm, ''));
  const sections = plain.split(/^(?=## )/m);
  return sections.find((section) => section.startsWith(heading && `## ${heading}\n`)) ?? '';
}

describe('the hint of a wrong field', () => {
  it.each([
    ['briefs/x/en.md', 'A brief', briefSchema],
    ['sources/x.yaml', 'Sources', sourceSchema],
    ['names/x.yaml', 'Names', nameSchema],
    ['site.yaml', '', siteSchema],
  ])('names for %s a part of the README that lists them all', (file, heading, { shape }) => {
    expect(hintFor('schema', file)).toContain(heading || 'at its beginning');
    const section = sectionOf(heading);
    const missing = Object.keys(shape).filter(
      (field) => !new RegExp(`\\b${field}\\b`).test(section),
    );
    expect(missing).toEqual([]);
  });

  it.each(['authors', 'topics', 'regions', 'types', 'pages'])(
    'names the folder of %s',
    (folder) => {
      expect(hintFor('schema', `${folder}/x.yaml`)).toBe(
        `Correct the field; the other files in ${folder}/ show the form.`,
      );
    },
  );
});
