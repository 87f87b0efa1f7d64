import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import { nameMarkSchema } from '../../src/model/records/name-mark.ts';
import type { Language } from '../../src/model/language/language.ts';
import { linkMentions } from '../../src/names/link-mentions.ts';
import { mentionedNames } from '../../src/names/mentioned-names.ts';
import { certainNames, namesOfText } from '../../src/names/mentions.ts';
import { tableOf } from '../../src/names/spelling-table.ts';
import { parse } from 'yaml';
import { siteNames } from './site-names.ts';

const table = tableOf(siteNames());

/** A text of this site with its names linked, as words alone: `⟦Lavrov|sergei-lavrov⟧`. Notes stand apart. */
export function linkedText(slug: string, language: Language): string {
  const file = new URL(`../../content/briefs/${slug}/${language}.md`, import.meta.url);
  const [, head = '', body = ''] =
    /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(fileURLToPath(file), 'utf8')) ?? [];
  const { names } = parse(head) as { names?: unknown };
  const { text, facts } = renderMarkdown(body, language);
  const known = namesOfText(table, nameMarkSchema.array().parse(names ?? []));
  const mentions = mentionedNames(facts.passages, known).map(({ mentions: passage }) =>
    passage.map(({ names }) => names),
  );
  const linking = {
    known,
    mentions,
    certain: certainNames(mentions.flat().map((one) => ({ names: one }))),
    address: (ids: readonly string[]) => `/names/${ids.join('/')}/`,
  };
  return text.sections
    .map(({ html }) => {
      const linked = linkMentions(html, linking).map((piece) =>
        typeof piece === 'string' ? piece : '',
      );
      return linked
        .join('')
        .replace(/<a href="\/names\/([^"]*)\/">([^<]*)<\/a>/g, '⟦$2|$1⟧')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ');
    })
    .join('\n');
}
