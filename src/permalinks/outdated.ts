import { checkValue } from '../model/text/check-value.ts';
import type { BriefFolder } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { Ledger } from '../model/reading/ledger.ts';
import type { Language } from '../model/language/language.ts';
import type { TextWithIds } from './faulty-ids.ts';

/** A passage or section whose original was changed after its translation was. */
export interface Outdated {
  id: string;
  /** The day the original changed; none where the ledger does not know it. */
  since?: string;
  words: string;
}

/** What of a translation is older than the original. */
export function outdatedIn({ parts }: Ledger, first: Language, language: Language): Outdated[] {
  return parts.flatMap(({ id, state, text, words }) => {
    const [original, translation] = [text[first], text[language]];
    if (state !== 'live' || !original || translation?.of === undefined) return [];
    if (translation.of === checkValue(original.is)) return [];
    const { since } = original;
    return [{ id, words, ...(since === undefined ? {} : { since }) }];
  });
}

/** What of a brief's translations is older than the original, as faults that stop nothing. */
export function outdatedTranslations(
  brief: BriefFolder['id'],
  [first, ...translations]: readonly [TextWithIds, ...TextWithIds[]],
  ledger: Ledger,
): Fault[] {
  return translations.flatMap(({ file, language, facts, ids, bodyOffset }) =>
    outdatedIn(ledger, first.language, language).flatMap(({ id, since, words }): Fault[] => {
      const heading = facts.headings[ids.sections.indexOf(id)];
      const part = heading ?? facts.passages[ids.passages.indexOf(id)];
      if (!part) return [];
      const when = since === undefined ? '' : ` on ${since}`;
      const message = `Unexpected older translation \`${brief}/${language}#${id}\`, expected one of the original (“${words}”) as it was changed${when}.`;
      const at = { line: part.line + bodyOffset, column: part.column };
      return [{ rule: 'translation-outdated', file, at, message }];
    }),
  );
}
