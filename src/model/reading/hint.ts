import { type RuleId, rules } from './issue.ts';

// Where an editor finds all fields of a kind of file, by its folder.
const whereFieldsStand: Record<string, string> = {
  briefs: 'the content README lists them all under “A brief”',
  sources: 'the content README lists them all under “Sources”',
  names: 'the content README lists them all under “Names”',
  'site.yaml': 'the content README lists them all at its beginning',
  'addresses.yaml': 'the content README shows the forms of lines',
};

/** What to do about a fault in a file; of a field, where all fields of such a file are listed. */
export function hintFor(rule: RuleId, file: string): string {
  return rule === 'schema' ? `${rules[rule]}; ${listOfFields(file)}.` : rules[rule];
}

/** Where all fields of such a file are listed, as the second half of a sentence. */
export function listOfFields(file: string): string {
  const [top = ''] = file.split('/');
  return whereFieldsStand[top] ?? `the other files in ${top}/ show the form`;
}
