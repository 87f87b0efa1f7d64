import type { Language } from '../../model/language/language.ts';
import type { Content } from '../../model/reading/content.ts';
import type { Finding } from '../../model/reading/finding.ts';
import { isError } from '../../model/reading/issue.ts';
import { checkContent, type CheckOptions } from '../check/check-content.ts';
import { readContent } from '../read/read-content.ts';
import type { RenderOptions } from '../render/renderer.ts';
import { placeFindings } from './place-findings.ts';
import { wholeContent } from './whole-content.ts';

/** What `dev` shows of a content folder: all of it that can be shown, and what is wrong with it. */
export interface ShownContent {
  content: Content;
  findings: Finding[];
}

/** Reads a content folder as it is, for `dev`: what is at fault is there as far as it can be read, and nothing throws. */
export async function showContent(
  dir: string,
  options: RenderOptions &
    Pick<CheckOptions, 'today' | 'ofMerge'> & { interfaceLanguages: readonly Language[] },
): Promise<ShownContent> {
  const { interfaceLanguages } = options;
  // Files are written meanwhile: what was read is rendered.
  const reading = { ...options, sendsBodies: true };
  const { content, issues } = await checkContent(dir, reading);
  if (!issues.some(isError)) return { content, findings: placeFindings(issues, content) };
  const salvaged = await readContent(dir, { ...reading, salvages: true });
  const shown = wholeContent(salvaged.content, interfaceLanguages);
  return { content: shown, findings: placeFindings(issues, shown) };
}
