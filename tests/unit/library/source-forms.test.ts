import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, it } from 'vitest';
import { citationHtml, type Mentions } from '../../../src/library/sources/citation-html.ts';
import type { Library } from '../../../src/library/library.ts';
import { viewIn } from '../../../src/library/view.ts';
import type { SourceId } from '../../../src/model/records/ids.ts';
import { sourceSchema } from '../../../src/model/records/source.ts';

// Of each source what a reader sees: in a note that cites it first, in the margin beside that note,
// and in a note that cites it again. `npm run test:unit -- -u` writes them anew: read the difference.
const folder = join(import.meta.dirname, '../../fixtures/citations');
const records = load(readFileSync(join(folder, 'sources.yaml'), 'utf8'), { schema: CORE_SCHEMA });
const sources = new Map(
  Object.entries(records as Record<string, unknown>).map(([id, record]) => [
    id as SourceId,
    sourceSchema.parse(record),
  ]),
);

it.each(['en', 'ar'])(
  'sources are printed in full, in the margin and again (%s)',
  async (language) => {
    const lines = citedIn(language).map(({ source, first, again }) =>
      [source, shown(first, 'list'), shown(first, 'margin'), shown(again, 'list')].join('\n  '),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, `${language}.txt`));
  },
);

it.each(['en', 'ar'])(
  'the margin has a source as it is cited again, and each its own (%s)',
  (language) => {
    const cited = citedIn(language);
    for (const { first, again } of cited) {
      expect(shown(again, 'margin')).toBe(shown(first, 'margin'));
    }
    const short = cited.map(({ again }) => shown(again, 'margin'));
    expect(new Set(short).size).toBe(sources.size);
  },
);

function citedIn(language: string) {
  const library = {
    site: { languages: ['en', 'ar'] },
    address: { origin: 'https://harbour.example', base: '/', defaultLanguage: 'en' },
    sources,
    sourceLanguages: new Map(),
    citations: new Map(),
  };
  const view = viewIn(library as unknown as Library, language);
  return [...sources.keys()].map((source) => {
    const mentions: Mentions = new Map();
    const cite = (number: number) =>
      citationHtml({ items: [{ source }] }, view, {
        mentions,
        note: { id: `note-n${number}`, number },
      });
    return { source, first: cite(1), again: cite(2) };
  });
}

// What the stylesheet leaves of a citation, as text.
function shown(html: string, where: 'list' | 'margin'): string {
  const isHidden = (tag: string) =>
    where === 'list' ? tag.includes('in-short') : /^<span>|source-record/.test(tag);
  const hidden: boolean[] = [];
  const pieces = html.split(/(<[^>]*>)/).map((piece) => {
    if (!piece.startsWith('<')) return hidden.includes(true) ? '' : piece;
    if (piece.startsWith('</')) hidden.pop();
    else hidden.push(isHidden(piece));
    return '';
  });
  return pieces.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
