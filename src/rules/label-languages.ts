import type { Content, Filed } from '../model/reading/content.ts';
import type { FieldPosition, Fault } from '../model/reading/issue.ts';
import { labelledRecords } from '../model/reading/labelled-records.ts';
import type { Language } from '../model/language/language.ts';
import { likelyLanguage } from '../model/language/likely-language.ts';
import { type LabelField, labelsAt } from '../model/records/label-fields.ts';
import { onlyLanguage } from '../model/records/labels.ts';

/** Texts by language are in languages of the site, and those of records in its first one; of a brief, in its own first one. */
export function findLabelLanguages(content: Content): Fault[] {
  const { site } = content;
  if (!site) return [];
  return labelledRecords(content).flatMap(({ fields, record, language }) =>
    wrongLabels(record, { fields, languages: site.data.languages, language }),
  );
}

function wrongLabels(
  { file, data }: Filed<unknown>,
  {
    fields,
    languages,
    language,
  }: {
    fields: readonly LabelField[];
    languages: readonly Language[];
    language?: Language | undefined;
  },
): Fault[] {
  const first = language ?? languages[0] ?? '';
  const own = (data as { language?: Language }).language;
  // Ten thousand sources have few of the fields that there are.
  const given = fields.filter(({ path: [name = ''] }) => name in (data as object));
  return given.flatMap(({ path, inFirstLanguage, ofDocument }) =>
    labelsAt(data, path).flatMap(({ value, at }): Fault[] => {
      // A field that may also hold a plain text holds one.
      if (typeof value !== 'object' || value === null) return [];
      if (onlyLanguage in value)
        return [withoutLanguage(file, at, { text: String(value[onlyLanguage]), languages })];
      const unknown = Object.keys(value)
        .filter((one) => !languages.includes(one) && !(ofDocument && one === own))
        .map((one) => unknownLanguage(file, [...at, one], languages));
      if (!inFirstLanguage || first in value) return unknown;
      const message = `Unexpected \`${at.join('.')}\` without \`${first}\`, expected a text in this language.`;
      return [...unknown, { rule: 'label-missing', file, at: { field: at }, message }];
    }),
  );
}

function unknownLanguage(file: string, field: Path, languages: readonly Language[]): Fault {
  const [name, language] = [field.slice(0, -1).join('.'), String(field.at(-1))];
  const expected = languages.map((one) => `\`${one}\``).join(' or ');
  const message = `Unexpected language \`${language}\` of \`${name}\`, expected ${expected}, the languages of the site.`;
  const meant = likelyLanguage(language, languages);
  const hint = meant === undefined ? undefined : `Write \`${meant}:\`.`;
  return { rule: 'label-language', file, at: { field, isKey: true }, message, hint };
}

function withoutLanguage(
  file: string,
  field: Path,
  { text, languages }: { text: string; languages: readonly Language[] },
): Fault {
  const message = `Unexpected \`${text}\` for \`${field.join('.')}\`, expected a text per language, since the site has several.`;
  const labels = `${String(field.at(-1))}: { ${languages[0] ?? ''}: ${text} }`;
  const hint = `Say which language it is in: \`${labels}\`.`;
  return { rule: 'label-language', file, at: { field }, message, hint };
}

type Path = FieldPosition['field'];
