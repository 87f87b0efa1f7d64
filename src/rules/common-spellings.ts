import type { Content } from '../model/reading/content.ts';
import { fold } from '../model/text/fold.ts';
import type { Fault } from '../model/reading/issue.ts';
import { commonWords } from '../model/locale/locales.ts';
import { ownedSpellings } from './owned-spellings.ts';

/** A spelling that is also a common word is recognised only in capitals, or never searched for. */
export function findCommonSpellings(content: Content): Fault[] {
  return ownedSpellings(content).flatMap((spellings) => {
    const marked = new Set(
      spellings
        .filter(({ spelling }) => spelling.exactCase ?? spelling.noExpand)
        .map(({ folded }) => folded),
    );
    return spellings
      .filter(({ folded }) => common.has(folded) && !marked.has(folded))
      .map(({ file, field, spelling }) => {
        const message = `Unexpected spelling \`${spelling.text}\`, expected one that is not a common word.`;
        return { rule: 'spelling-common' as const, file, at: { field }, message };
      });
  });
}

const common = new Set(commonWords.trim().split(/\s+/).map(fold));
