import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { interfaceWordFaults } from '../../../src/cli/checked/interface-words.ts';

const strings = mkdtempSync(join(tmpdir(), 'pincite-strings-'));
const english = readFileSync(new URL('../../../src/strings/en.yaml', import.meta.url), 'utf8');
const content = join(strings, 'content');

afterAll(() => {
  rmSync(strings, { recursive: true });
});

/** What is told of a Swedish file of words. */
function told(swedish: string) {
  writeFileSync(join(strings, 'en.yaml'), english);
  writeFileSync(join(strings, 'sv.yaml'), swedish);
  return interfaceWordFaults(['sv'], content, strings).map(({ file, at, message }) => ({
    path: resolve(content, file),
    at,
    message,
  }));
}

it('an incomplete file of words is told with its place and the name of what it lacks', () => {
  const faults = told(english.replace(/^ {2}light: .*\n/m, ''));
  expect(faults).toHaveLength(1);
  expect(faults[0]?.path).toBe(join(strings, 'sv.yaml'));
  expect(faults[0]?.message).toContain('site.light');
});

it('one that is no YAML is told with its line', () => {
  const [fault] = told(`skip:\n  text: "Till texten\n`);
  expect(fault?.at).toHaveProperty('line');
});

it('a whole one and one that is not there have no such fault', () => {
  expect(told(english)).toEqual([]);
  expect(interfaceWordFaults(['xx'], content, strings)).toEqual([]);
});
