import type { Fault, FieldPosition } from '../../model/reading/issue.ts';
import type { RuleId } from '../../model/reading/rules.ts';
import { withoutStandIns, withStandIns } from '../../model/text/stand-ins.ts';
import type { FoundMarkup } from '../../markup/block.ts';
import { findMarkup } from '../../markup/find-markup.ts';
import { plainField } from '../../markup/plain-field.ts';
import { withoutCharacters, withoutEscapedWords, wordEscapes } from '../../markup/word-escapes.ts';
import { withoutAddresses } from '../../markup/without-addresses.ts';

/** The words of a YAML file as they are printed, and the markup that was found in them. */
export interface FieldWords {
  data: unknown;
  faults: Fault[];
}

// These are for machines.
const addresses = new Set([
  'URL',
  'DOI',
  'archived',
  'address',
  'issued',
  'original-date',
  'event-date',
]);

// What no field with a fault or a backslash can be without.
const signs =
  /[^\p{L}\p{N}\p{M}\s,.'’"“”()/-]|\p{No}|\p{L}["”»)]?[.,]?["”]?\d|todo|fixme|xxx|ibid|cit\b|lorem|note|لوريم|المصدر|المرجع|حاشي|هامش|الهامش/iu;

// What is remedied in the same way in a field as in a text. Of the others the remedy is Markdown, which is a fault here.
const sameRemedy = new Set<RuleId>([
  'placeholder',
  'private-comment',
  'strikethrough',
  'tex',
  'raised-sign',
  'emoji-code',
  'template-tag',
  'hidden-sign',
  'ibid',
  'note-by-number',
  'abbreviation-list',
]);

function asInField({ rule, message }: Pick<FoundMarkup, 'rule' | 'message'>) {
  if (sameRemedy.has(rule)) return { rule, message };
  const [found = ''] = message.split(', expected ', 1);
  return { rule: 'field-markup', message: `${found}, expected ${plainField.expected}.` } as const;
}

/** Takes the backslashes before signs out of all texts of a file, and reports what looks like markup in them. */
export function readFieldWords(data: unknown, file: string): FieldWords {
  const faults: Fault[] = [];
  const read = (value: unknown, field: FieldPosition['field']): unknown => {
    if (typeof value === 'string') return readWords(value, field);
    if (Array.isArray(value)) return value.map((item, index) => read(item, [...field, index]));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, item]) => [
        name,
        addresses.has(name) ? item : read(item, [...field, name]),
      ]),
    );
  };
  const readWords = (written: string, field: FieldPosition['field']): string => {
    if (!signs.test(written)) return written;
    const words = withStandIns(written);
    const block = { kind: 'field', text: withoutAddresses(words) } as const;
    const escapes = wordEscapes(block);
    const text = withoutEscapedWords(block.text, escapes);
    for (const { index, length, ...found } of findMarkup({ ...block, text })) {
      const { rule, message } = asInField(found);
      const meant = words.slice(index, index + length);
      const before = words.slice(0, index).split(meant).length - 1;
      const at = { field, words: meant, before };
      faults.push({ rule, file, at, message });
    }
    return withoutStandIns(withoutCharacters(words, escapes));
  };
  return { data: read(data, []), faults };
}
