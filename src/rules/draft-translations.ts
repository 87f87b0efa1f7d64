import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { untranslatedIn } from '../model/reading/untranslated.ts';

/** Translations that are drafts are told with what they lack; the site is built without them. */
export function findDraftTranslations({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap((brief) =>
    brief.drafts.map(({ file, language }): Fault => {
      const [first, ...others] = untranslatedIn(brief, language);
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      const lacks = first
        ? `lacks \`#${first.id}\` (“${first.words}”)${more}`
        : `has all passages of \`${brief.first.language}\``;
      const message = `Unexpected draft, which ${lacks}, expected a whole translation: no page is made of it.`;
      return { rule: 'translation-draft', file, at: { field: ['draft'] }, message };
    }),
  );
}
