import type { Content } from '../../model/reading/content.ts';
import { labelledRecords } from '../../model/reading/labelled-records.ts';
import { labelsAt } from '../../model/records/label-fields.ts';
import { onlyLanguage } from '../../model/records/labels.ts';

/**
 * Puts what stands alone in the records of a site with one language, instead of a text per language, into that language.
 *
 * @param salvages With it also on a site with several, into the first one: for `dev`, which shows what is there.
 */
export function setOnlyLanguage(content: Content, salvages: boolean): void {
  const [language = '', second] = content.site?.data.languages ?? [];
  if (language === '' || (second !== undefined && !salvages)) return;
  for (const { record, fields } of labelledRecords(content)) {
    for (const { path } of fields) {
      for (const { value } of labelsAt(record.data, path)) {
        if (typeof value !== 'object' || value === null || !(onlyLanguage in value)) continue;
        const labels = value as Record<string, unknown>;
        labels[language] = labels[onlyLanguage];
        Reflect.deleteProperty(labels, onlyLanguage);
      }
    }
  }
}
