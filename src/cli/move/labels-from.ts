import type { Language } from '../../model/language/language.ts';
import type { Labels } from '../../model/records/labels.ts';

/**
 * Texts by language as a command is given them: `A text`, which is in the first language, and `ar=نص`.
 *
 * @throws TypeError for a language that the site does not have, and for two texts in one.
 */
export function labelsFrom(texts: readonly string[], languages: readonly Language[]): Labels {
  const [first = 'en'] = languages;
  const labels: Record<Language, string> = {};
  for (const given of texts) {
    const [, said, rest = ''] = /^([a-z]{2,3}(?:-[\w-]+)?)=(.*)$/s.exec(given) ?? [];
    const [language, text] = said === undefined ? [first, given] : [said, rest];
    if (!languages.includes(language)) {
      throw new TypeError(
        `Unexpected language \`${language}\` of “${text}”, expected one of the site: ${languages.join(', ')}.`,
      );
    }
    if (labels[language] !== undefined) {
      throw new TypeError(
        `Unexpected second text in \`${language}\`: “${text}”. Others are told as ${languages.find((one) => one !== first) ?? 'ar'}="…".`,
      );
    }
    labels[language] = text;
  }
  return labels;
}
