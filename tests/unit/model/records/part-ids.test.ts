import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { idsAroundNames, idsAroundTexts, partIds } from '../../../../src/model/records/part-ids.ts';

// Ids that the content gives: of notes, of names and of the letters they stand under.
const fromContent = ['id', 'line.id', 'letterId'];

const src = fileURLToPath(new URL('../../../../src/', import.meta.url));

/** Every id that a template or a script of the browser writes, with `*` for what is filled in. */
function idsInMarkup(): string[] {
  const found = ['components', 'layouts', 'pages', 'client'].flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(astro|ts)$/.test(file))
      .flatMap((file) => idsIn(readFileSync(join(src, folder, file), 'utf8'))),
  );
  return [...new Set(found)].sort();
}

function idsIn(text: string): string[] {
  const literal = [...text.matchAll(/\sid="([^"]*)"|readonly id = '([^']*)'/g)];
  const filled = [...text.matchAll(/\sid=\{`([^`]*)`\}|`(\$\{this\.id\}[^`]*)`|\.id = `([^`]*)`/g)];
  const given = [...text.matchAll(/\sid=\{([^`}]*)\}/g)];
  return [
    ...literal.map(([, id, own]) => id ?? own ?? ''),
    ...filled.map(([, id, own, set]) =>
      (id ?? own ?? set ?? '')
        .replace('${this.id}', 'site-suggestions')
        .replace(/\$\{[^}]*\}/g, '*'),
    ),
    ...given.map(([, value = '']) => value).filter((value) => !fromContent.includes(value)),
  ];
}

it('lists every id of the markup, and none that is not there', () => {
  const { everyPage, texts, elsewhere } = partIds;
  expect(idsInMarkup()).toEqual([...everyPage, ...texts, ...elsewhere].toSorted());
});

it('keeps the ids of a page from what stands on it', () => {
  expect(idsAroundTexts).toEqual(expect.arrayContaining([...partIds.everyPage, 'notes']));
  expect(idsAroundNames).toEqual(partIds.everyPage);
});
