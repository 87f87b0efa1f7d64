import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRules, checks } from '../../../src/rules/rules.ts';
import { sampleContent, summarize } from './sample-content.ts';

describe('checkRules', () => {
  it('finds nothing in good content', () => {
    expect(checkRules(sampleContent())).toEqual([]);
  });

  it('reports the faults of all rules at once', () => {
    const content = sampleContent({
      site: { lead: 'nothing' },
      briefs: { talks: { data: { topics: ['war'] }, text: '# A\n\n[b](/c/) ![d](e.png)[^f]' } },
    });
    expect(summarize(checkRules(content)).map((line) => line.split(' ')[1])).toEqual([
      'topic-unknown',
      'brief-unknown',
      'heading-level',
      'note-undefined',
      'link-broken',
      'image-missing',
    ]);
  });

  it('runs every rule of the folder', () => {
    const folder = new URL('../../../src/rules/', import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
    const found = files.flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(/^export function (find\w+)/gm),
    ]);
    expect(checks.map(({ name }) => name).sort()).toEqual(found.map(([, name]) => name).sort());
  });
});
