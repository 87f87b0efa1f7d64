import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderPlainly } from './render-plainly.ts';

// A folder per behaviour: input.md, the output.html it must become and, where faults must be found,
// faults.txt with one a line. `npm run test:unit -- -u` writes them anew: read the difference.
const folder = fileURLToPath(new URL('../../fixtures/markdown/', import.meta.url));

describe('Markdown becomes HTML', () => {
  it.each(readdirSync(folder))('as the fixture says: %s', async (name) => {
    const file = (part: string) => join(folder, name, part);
    const markdown = readFileSync(file('input.md'), 'utf8');
    const { html, faults } = renderPlainly(markdown, name.endsWith('-arabic') ? 'ar' : 'en');
    const lines = faults.map(
      (fault) => `${fault.line}:${fault.column} ${fault.rule} ${fault.message}\n`,
    );
    await expect(`${html}\n`).toMatchFileSnapshot(file('output.html'));
    if (lines.length === 0) expect(existsSync(file('faults.txt'))).toBe(false);
    else await expect(lines.join('')).toMatchFileSnapshot(file('faults.txt'));
  });
});
