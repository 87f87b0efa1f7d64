import type { Language } from '../../model/language/language.ts';
import type { Content } from '../../model/reading/content.ts';
import type { Finding } from '../../model/reading/finding.ts';
import { type Fault, isError } from '../../model/reading/issue.ts';
import { checkRules } from '../../rules/rules.ts';
import { checkContent } from '../check/check-content.ts';
import { locateFaults } from '../check/locate.ts';
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
  options: RenderOptions & { interfaceLanguages: readonly Language[]; today?: string },
): Promise<ShownContent> {
  const { interfaceLanguages } = options;
  // Files are written meanwhile: what was read is rendered.
  const reading = { ...options, sendsBodies: true };
  const { content, issues } = await checkContent(dir, reading);
  if (!issues.some(isError)) return { content, findings: placeFindings(issues, content) };
  const salvaged = await readContent(dir, { ...reading, salvages: true });
  const inTexts = locateFaults(dir, findInLostTexts(salvaged.content, content));
  const shown = wholeContent(salvaged.content, interfaceLanguages);
  return { content: shown, findings: placeFindings([...issues, ...inTexts], shown) };
}

// A text whose front matter is at fault is lost to the check, and so is what is wrong further down in it.
function findInLostTexts(salvaged: Content, checked: Content): Fault[] {
  const known = filesOf(checked);
  const lost = new Set([...filesOf(salvaged)].filter((file) => !known.has(file)));
  if (lost.size === 0) return [];
  return checkRules(salvaged).filter(({ file, at }) => lost.has(file) && 'line' in at);
}

function filesOf({ briefs, pages }: Content): Set<string> {
  const texts = [...briefs.values()].flatMap((brief) => [
    ...[brief.first, ...brief.translations, ...brief.drafts],
  ]);
  return new Set([...texts, ...[...pages.values()].flat()].map(({ file }) => file));
}
