import { type RuleId, rules } from './rules.ts';

// Where an editor finds all fields of a kind of file, by its folder.
const headings: Record<string, string> = {
  briefs: 'A brief, in its first language',
  sources: 'Sources',
  names: 'Names',
  authors: 'Authors',
  topics: 'Topics',
  regions: 'Regions',
  types: 'Types of briefs',
  pages: 'Pages of prose',
  'site.yaml': 'The site',
  'addresses.yaml': 'The ledger of pages',
};

// Translations have fewer, in a part of their own; of a file's name nobody knows that it is one.
const ofTranslations = 'A translation of a brief';

/** What to do about a fault in a file; of a field, where all fields of such a file are listed. */
export function hintFor(rule: RuleId, file: string): string {
  return rule === 'schema' ? `${rules[rule]}; ${listOfFields(file)}.` : rules[rule];
}

/** Where all fields of such a file are listed, as the second half of a sentence. */
export function listOfFields(file: string): string {
  const [top = ''] = file.split('/');
  const heading = headings[top];
  return heading === undefined
    ? 'FIELDS.md lists them all'
    : `FIELDS.md lists them all under “${heading}”`;
}

/** The same remedy for a translation of a brief. */
export function inTranslation(hint: string): string {
  return hint.replace(`“${headings['briefs'] ?? ''}”`, `“${ofTranslations}”`);
}
