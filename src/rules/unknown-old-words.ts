import { checkValues } from '../model/text/check-values.ts';
import type { BriefFolder, Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { Language } from '../model/language/language.ts';

/** Old words that a correction records stood in the brief once, as far as its ledger knows; no link could lead to others. */
export function findUnknownOldWords({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap((brief) => {
    const { file, data } = brief.first;
    if (brief.ledger.parts.length === 0) return [];
    return data.corrections.flatMap(({ was = {} }, index) =>
      Object.entries(was).flatMap(([language, words]): Fault[] => {
        const known = wentFrom(brief, language);
        if (
          checkValues(words, language)
            .split(' ')
            .some((value) => known.has(value))
        )
          return [];
        const message = `Unexpected old words “${words}” of a correction, expected a sentence that stood in this brief.`;
        const at = { field: ['corrections', index, 'was', language] };
        return [{ rule: 'was-unknown', file, at, message }];
      }),
    );
  });
}

function wentFrom({ nextLedger: { parts, notes } }: BriefFolder, language: Language): Set<string> {
  return new Set(
    [...parts, ...notes].flatMap(({ past }) =>
      past.flatMap((change) => (change.in === language ? change.was.split(' ') : [])),
    ),
  );
}
