import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { likelyLanguage } from '../model/language/likely-language.ts';
import { allTexts } from './texts.ts';
import { reportUnknown } from './unknown-ids.ts';

/** Texts are in the languages the site is published in. */
export function findUnknownLanguages(content: Content): Fault[] {
  if (!content.site) return [];
  const { file: siteFile, data } = content.site;
  const used = allTexts(content).map(({ text: { file, language } }) => ({
    id: language,
    file,
    at: { line: 1, column: 1 },
  }));
  const known = new Set(data.languages);
  const kind = { rule: 'language-unknown', kind: 'language' } as const;
  const listedIn = `\`languages\` of ${siteFile}`;
  return used.flatMap((one) => {
    const meant = likelyLanguage(one.id, data.languages);
    const hint = meant === undefined ? {} : { hint: `Rename the file to \`${meant}.md\`.` };
    return reportUnknown([one], { ...kind, listedIn, known }).map((fault) => ({
      ...fault,
      ...hint,
    }));
  });
}
