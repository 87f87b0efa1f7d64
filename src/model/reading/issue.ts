import type { RuleId } from './rules.ts';

/** Rules whose breach is told and stops nothing. */
const warnings: ReadonlySet<RuleId> = new Set<RuleId>([
  'date-future',
  'was-unknown',
  'translation-outdated',
  'translation-draft',
  'translation-alone',
  'translation-missing',
  'value-cut',
  'lead-draft',
  'ibid',
  'note-by-number',
  'link-retired',
  'code-indented',
  'heading-underlined',
  'list-number',
]);

/** The path to a field of a file's YAML; what is shown is the field's value, or its key. */
export interface FieldPosition {
  field: readonly (string | number)[];
  isKey?: boolean;
  /** Some of the value's words, where these are meant, and how often they stand there before. */
  words?: string;
  before?: number;
}

/** A fault as a rule or reader finds it; `message` says what was found and what was expected. */
export interface Fault {
  rule: RuleId;
  /** Path inside the content folder. */
  file: string;
  /** Its 1-based line and column, or a field. */
  at: { line: number; column: number } | FieldPosition;
  message: string;
  /** What to do about this very fault, where more can be said than of all that break the rule. */
  hint?: string | undefined;
  /** The path of what was expected to be there: where its file is at fault, that fault says enough. */
  missing?: string;
}

/** Whether a fault stops a build. */
export function isError({ rule }: Pick<Fault, 'rule'>): boolean {
  return !warnings.has(rule);
}

/** The issues that stop a build. */
export function errorsIn(issues: readonly Issue[]): Issue[] {
  return issues.filter(isError);
}

/** A fault with its position found, ready to be shown. */
export interface Issue extends Omit<Fault, 'at' | 'missing' | 'hint'> {
  /** Content with errors is not published. */
  severity: 'error' | 'warning';
  line: number;
  column: number;
  /** Number of characters that are meant, as far as that is known. */
  length?: number;
  hint: string;
}
