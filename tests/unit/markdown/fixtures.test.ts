import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPlainly } from './render-plainly.ts';

// A folder per behaviour: input.md, the output.html it must become, and the faults that must be
// found, one a line in faults.txt. `npx vitest --project unit -u` writes them anew: read the diff.
const folder = new URL('../../fixtures/markdown/', import.meta.url);

describe('Markdown becomes HTML', () => {
  it.each(readdirSync(folder))('as the fixture says: %s', async (name) => {
    const place = new URL(`${name}/`, folder);
    const markdown = readFileSync(new URL('input.md', place), 'utf8');
    const { html, faults } = renderPlainly(markdown, name.endsWith('-arabic') ? 'ar' : 'en');
    const lines = faults.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
    await expect(`${html}\n`).toMatchFileSnapshot(new URL('output.html', place).pathname);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(new URL('faults.txt', place).pathname);
  });
});
