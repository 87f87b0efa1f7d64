import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutFrontMatter } from '../../src/content/files/front-matter.ts';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import { markupRules } from '../../src/markup/find-markup.ts';
import { formatTable } from './table.ts';

/**
 * Counts what each rule of markup finds in the Markdown of a folder, and in how many passages, to see
 * how often it is wrong: passages that are there twice, as in versions of one page, count once.
 *
 * @param language Language of the texts.
 * @param shown How many of the findings to show of each rule.
 */
export function benchMarkup(folder: string, language = 'en', shown = 5): string {
  const passages = new Set<string>();
  const found = new Map<string, Map<string, string>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue;
    const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n');
    const { facts } = renderMarkdown(cutFrontMatter(text)?.body ?? text, language);
    for (const passage of facts.passages) passages.add(passage.text);
    const lines = (cutFrontMatter(text)?.body ?? text).split('\n');
    for (const { rule, line, column, message } of facts.faults) {
      const at = lines[line - 1]?.slice(Math.max(0, column - 31), column + 40) ?? '';
      const ofRule = found.get(rule) ?? new Map<string, string>();
      found.set(rule, ofRule.set(at, message));
    }
  }
  const rules = [...new Set(markupRules.map(({ rule }) => rule))];
  const rows = rules.map((rule) => {
    const count = found.get(rule)?.size ?? 0;
    return [rule, String(count), ((count / passages.size) * 1000).toFixed(2)];
  });
  const samples = rules.flatMap((rule) =>
    [...(found.get(rule)?.keys() ?? [])].slice(0, shown).map((at) => `${rule}: ${at.trim()}`),
  );
  return [
    `### Markup found in ${passages.size.toLocaleString('en')} passages of ${folder}`,
    formatTable(['rule', 'findings', 'in 1,000 passages'], rows),
    samples.join('\n'),
  ].join('\n\n');
}
