import { type RuleId, rules } from './issue.ts';

// Where an editor finds all fields of a kind of file, by its folder.
const whereFieldsStand: Record<string, string> = {
  briefs: 'the content README lists them all under “A brief”',
  sources: 'the content README lists them all under “Sources”',
  names: 'the content README lists them all under “Names”',
  'site.yaml': 'the content README lists them all at its beginning',
};

/** What to do about a fault in a file; of a field, where all fields of such a file are listed. */
export function hintFor(rule: RuleId, file: string): string {
  if (rule !== 'schema') return rules[rule];
  const [top = ''] = file.split('/');
  const where = whereFieldsStand[top] ?? `the other files in ${top}/ show the form`;
  return `${rules[rule]}; ${where}.`;
}
