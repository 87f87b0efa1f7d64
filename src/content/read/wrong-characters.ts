import type { Fault } from '../../model/reading/issue.ts';

const wrong =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFF]|\p{Cs}|\p{Co}/u;

// Raw, or as an escape of YAML that may stand for one.
const suspicious = new RegExp(`${wrong.source}|\\\\[\\dabefvxuUNLP]`, 'u');

/**
 * Characters in fields that no reader sees, and that do something to all around them: control characters,
 * marks that turn the direction of a line, halves of a pair, and what stands where a letter was lost.
 */
export function findWrongCharacters(yaml: string, data: unknown, file: string): Fault[] {
  if (!suspicious.test(yaml)) return [];
  const faults: Fault[] = [];
  const look = (value: unknown, field: readonly (string | number)[]): void => {
    if (typeof value === 'string') faults.push(...faultIn(value, field, file));
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const key = Array.isArray(value) ? Number(name) : name;
      if (typeof key === 'string') faults.push(...faultIn(key, [...field, key], file, true));
      look(inner, [...field, key]);
    }
  };
  look(data, []);
  return faults;
}

function faultIn(
  text: string,
  field: readonly (string | number)[],
  file: string,
  isKey = false,
): Fault[] {
  const [character] = wrong.exec(text) ?? [];
  if (character === undefined) return [];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const what = kindOf(character);
  const name = field.join('.').replace(new RegExp(wrong, 'gu'), '\uFFFD');
  const message = `Unexpected U+${code} (${what}) in \`${name}\`, expected plain text.`;
  const words = isKey ? {} : { words: character };
  return [{ rule: 'character', file, at: { field, isKey, ...words }, message }];
}

function kindOf(character: string): string {
  if (/[\u202A-\u202E\u2066-\u2069]/.test(character)) return 'a mark of direction';
  if (character === '\uFFFD') return 'stands where a letter was lost';
  if (character === '\uFEFF') return 'a byte order mark';
  if (/\p{Cs}/u.test(character)) return 'half of a character';
  if (/\p{Co}/u.test(character)) return 'a character that every font has otherwise';
  if (/[\u2028\u2029]/.test(character)) return 'an end of a line';
  return 'a control character';
}
