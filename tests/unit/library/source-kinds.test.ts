import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceWithTypography } from '../../../src/content/entries/typographic-records.ts';
import { isFaults, readYaml } from '../../../src/content/read/read-yaml.ts';
import type { Library } from '../../../src/library/library.ts';
import { sourceHtml } from '../../../src/library/sources/source-html.ts';
import { sourceRecord } from '../../../src/library/sources/source-record.ts';
import { viewIn } from '../../../src/library/view.ts';
import { type Source, sourceSchema } from '../../../src/model/records/source.ts';
import { stringsIn } from '../../../src/strings/strings.ts';

// Of each kind of source how the list of sources prints it, and its record: `-u` writes them anew.
const folder = join(import.meta.dirname, '../../fixtures/citations');
const kinds = readFileSync(join(folder, 'kinds.yaml'), 'utf8').split(/^(?=\S)/mu);

const sources = new Map(
  kinds.map((text) => {
    const [, id = '', fields = ''] = /^([\w-]+):(.*)$/su.exec(text) ?? [];
    const source = readYaml(fields, sourceSchema, { file: `sources/${id}.yaml`, offset: 0 });
    if (isFaults(source)) throw new Error(`${id}: ${source.map(({ message }) => message).join()}`);
    return [id, sourceWithTypography(source, 'en')];
  }),
);

function viewOf(language: string) {
  const library = { site: { languages: ['en', 'ar'] }, sources } as unknown as Library;
  return viewIn(library, language);
}

describe.each(['en', 'ar'])('kinds of sources (%s)', (language) => {
  const view = viewOf(language);

  it('are printed as these', async () => {
    const lines = [...sources].map(([id, source]) =>
      [
        id,
        textOf(sourceHtml(source, view)),
        ...sourceRecord(source, view).map(({ label, html }) => `  ${label}: ${textOf(html)}`),
      ].join('\n  '),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      join(folder, `kinds.${language}.txt`),
    );
  });

  it('show every field of the record on the page of the source', () => {
    for (const source of sources.values()) {
      const labels = sourceRecord(source, view).map(({ label }) => label);
      const { fields } = stringsIn(language).sources;
      const known = Object.entries(source).filter(
        ([, value]) => value !== undefined && !isEmpty(value),
      );
      expect(labels.toSorted()).toEqual(
        known.map(([name]) => fields[name as keyof typeof fields]).toSorted(),
      );
    }
  });

  it('never have a link that leads nowhere, or one to a copy that is not said to be one', () => {
    for (const [id, source] of sources) {
      for (const form of ['full', 'marked', 'short'] as const) {
        const html = sourceHtml(source, view, form);
        expect(html).not.toMatch(/href=""|undefined|\[object/u);
        const { via, archived, URL, DOI } = source;
        const isLinked = (URL ?? DOI ?? via ?? archived) !== undefined;
        expect(html.includes('<a '), id).toBe(isLinked);
        if (isLinked && (URL ?? DOI) === undefined) {
          expect(textOf(html), id).toMatch(language === 'en' ? /copy (?:at|of)/u : /نسخة/u);
        }
      }
    }
  });
});

it('every field that a record may have has a label', () => {
  const labels = Object.keys(stringsIn('en').sources.fields).toSorted();
  expect(labels).toEqual(Object.keys(sourceSchema.shape).toSorted());
});

function isEmpty(value: Source[keyof Source]): boolean {
  return Array.isArray(value) && value.length === 0;
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
