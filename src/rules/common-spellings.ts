import type { Content } from '../model/reading/content.ts';
import { fold } from '../model/text/fold.ts';
import type { Fault } from '../model/reading/issue.ts';
import { commonWords } from '../model/locale/locales.ts';
import { ownedSpellings } from './owned-spellings.ts';

/** A spelling that is also a common word, or a letter alone once its signs are left out (`C++`), is recognised only in capitals, or never searched for. */
export function findCommonSpellings(content: Content): Fault[] {
  return ownedSpellings(content).flatMap((spellings) => {
    const marked = new Set(
      spellings
        .filter(({ spelling }) => spelling.exactCase ?? spelling.noExpand)
        .map(({ folded }) => folded),
    );
    return spellings
      .filter(({ folded }) => isCommon(folded) && !marked.has(folded))
      .map(({ file, field, spelling, folded }) => {
        const expected = common.has(folded)
          ? 'one that is not a common word'
          : `more than the letter or figure \`${folded}\`, which is all that is compared of it`;
        const message = `Unexpected spelling \`${spelling.text}\`, expected ${expected}.`;
        return { rule: 'spelling-common' as const, file, at: { field }, message };
      });
  });
}

const common = new Set(commonWords.trim().split(/\s+/).map(fold));

// A sign of Chinese is a word.
const single = /^(?!\p{Script=Han})[\p{L}\p{N}]$/u;

function isCommon(folded: string): boolean {
  return common.has(folded) || single.test(folded);
}
