import type { Language } from '../../model/language/language.ts';
import type { Labels } from '../../model/records/labels.ts';

/** Texts by language as a command is given them: `A text`, which is in the first language, and `ar=نص`. */
export function labelsFrom(texts: readonly string[], languages: readonly Language[]): Labels {
  const [first = 'en'] = languages;
  return Object.fromEntries(
    texts.map((text) => {
      const [, language = '', rest = ''] = /^([\w-]+)=(.*)$/s.exec(text) ?? [];
      return languages.includes(language) ? [language, rest] : [first, text];
    }),
  );
}
