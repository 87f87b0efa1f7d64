import type { Content } from '../model/content.ts';
import type { Issue } from '../model/issue.ts';
import { assignPermalinks } from '../permalinks/assign.ts';
import { checkRules } from '../rules/rules.ts';
import { locateFaults } from './locate.ts';
import { readContent } from './read-content.ts';
import type { RenderOptions } from './renderer.ts';

/** A content folder read and held against every rule. */
export interface Check {
  content: Content;
  /** Every fault, sorted by file and place; a site is built only where there is none. */
  issues: Issue[];
}

/** Reads a content folder and finds all its faults at once. */
export async function checkContent(dir: string, options: RenderOptions): Promise<Check> {
  const { content, faults } = await readContent(dir, options);
  const start = performance.now();
  const published = [...content.briefs.values()].filter(({ first }) => !first.data.draft);
  const vanished = published.flatMap((brief) => assignPermalinks(brief).faults);
  const all = [...faults, ...checkRules(content), ...vanished];
  const issues = locateFaults(dir, all);
  performance.measure('pincite rules', { start });
  return { content, issues };
}
