import { checkValue } from '../../model/text/check-value.ts';
import type { BriefFolder } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { Ledger } from '../../model/reading/ledger.ts';
import type { Language } from '../../model/language/language.ts';
import type { TextFacts } from '../../model/reading/rendered-text.ts';
import type { TextWithIds } from '../ids/faulty-ids.ts';

/** A passage or section of a translation that is not, or no more, what the original says. */
export interface Outdated {
  id: string;
  /** Its original was changed after it was, went, or never was. */
  how: 'changed' | 'gone' | 'alone';
  /** The day the original changed or went; none where the ledger does not know it. */
  since?: string;
  words: string;
}

/** What of a translation is older than the original, or without one; what is pinned may stand alone. */
export function outdatedIn(
  { parts }: Ledger,
  first: Language,
  language: Language,
  pinned: ReadonlySet<string> = new Set(),
): Outdated[] {
  return parts.flatMap(({ id, state, on, text, words }): Outdated[] => {
    const [original, translation] = [text[first], text[language]];
    if (!translation) return [];
    if (state !== 'live') {
      if (translation.like === undefined || pinned.has(id)) return [];
      return [{ id, how: 'gone', words, ...(on === undefined ? {} : { since: on }) }];
    }
    if (!original) return pinned.has(id) ? [] : [{ id, how: 'alone', words }];
    if (translation.of === undefined || translation.of === checkValue(original.is)) return [];
    const { since } = original;
    return [{ id, how: 'changed', words, ...(since === undefined ? {} : { since }) }];
  });
}

/** The ids that are pinned in a text. */
export function pinsIn({ headings, passages }: TextFacts): Set<string> {
  return new Set([...headings, ...passages].flatMap(({ pin }) => pin ?? []));
}

/** What of a brief's translations is older than the original, as faults that stop nothing. */
export function outdatedTranslations(
  brief: BriefFolder['id'],
  [first, ...translations]: readonly [TextWithIds, ...TextWithIds[]],
  ledger: Ledger,
): Fault[] {
  return translations.flatMap(({ file, language, facts, ids, bodyOffset }) =>
    outdatedIn(ledger, first.language, language, pinsIn(facts)).flatMap((one): Fault[] => {
      const { id, how, since, words } = one;
      const heading = facts.headings[ids.sections.indexOf(id)];
      const part = heading ?? facts.passages[ids.passages.indexOf(id)];
      // What never had an original is told by `translation-alone`.
      if (!part || how === 'alone') return [];
      const when = since === undefined ? '' : ` on ${since}`;
      const name = `${brief}/${language}#${id}`;
      const message =
        how === 'gone'
          ? `Unexpected translation \`${name}\` of what went from the original (“${words}”)${when}, expected it to go as well.`
          : `Unexpected older translation \`${name}\`, expected one of the original (“${words}”) as it was changed${when}.`;
      const at = { line: part.line + bodyOffset, column: part.column };
      const hint =
        how === 'gone'
          ? `Take it out as well, or pin it, \`{#${id}}\`, to let it stand alone.`
          : `Translate the change, or confirm that it says all: \`npm run permalinks -- --confirm ${name}\`.`;
      return [{ rule: 'translation-outdated', file, at, message, hint }];
    }),
  );
}
