import type { Content } from '../../model/reading/content.ts';
import { type Fault, type Issue, isError } from '../../model/reading/issue.ts';
import type { Language } from '../../model/language/language.ts';
import { checkRules } from '../../rules/rules.ts';
import { findMissingLedgers, withoutUnread } from './check-addresses.ts';
import { locateFaults } from './locate.ts';
import { readContent } from '../read/read-content.ts';
import type { RenderOptions } from '../render/renderer.ts';
import { findStaleLedgers, type LedgerDemand } from './stale-ledgers.ts';

/** A content folder read and held against every rule. */
export interface Check {
  content: Content;
  /** Everything found, sorted by file and position; a site is built only where there is no error among it. */
  issues: Issue[];
}

/** Reads a content folder and finds all its faults at once. */
export async function checkContent(dir: string, options: CheckOptions): Promise<Check> {
  const { content, faults } = await readContent(dir, options);
  const start = performance.now();
  const all = [
    ...faults,
    ...withoutUnread(checkRules(content), faults, content),
    ...findMissingLedgers(dir, content),
    ...findWordlessLanguages(content, options),
    ...(faults.some(isError) ? [] : findStaleLedgers(content, options.ledgers ?? 'none')),
  ];
  const issues = locateFaults(dir, all);
  performance.measure('pincite rules', { start });
  return { content, issues };
}

/** How to read the folder, the languages the interface has words in (any, where it is not said), and which ledgers must be complete. */
export interface CheckOptions extends RenderOptions {
  interfaceLanguages?: readonly Language[] | undefined;
  ledgers?: LedgerDemand;
}

function findWordlessLanguages({ site }: Content, { interfaceLanguages }: CheckOptions): Fault[] {
  if (!site || !interfaceLanguages) return [];
  return site.data.languages.flatMap((language, index): Fault[] => {
    if (interfaceLanguages.includes(language)) return [];
    const message = `Unexpected language \`${language}\` of the site, expected one of ${interfaceLanguages.map((one) => `\`${one}\``).join(', ')}.`;
    return [
      { rule: 'language-wordless', file: site.file, at: { field: ['languages', index] }, message },
    ];
  });
}
