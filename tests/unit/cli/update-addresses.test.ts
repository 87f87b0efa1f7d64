import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { updateAddresses } from '../../../src/cli/ledgers/update-addresses.ts';
import { readAddresses } from '../../../src/content/read/read-addresses.ts';
import { pendingIn, provisionalAddresses } from '../../../src/content/check/pending-ledgers.ts';
import type { Content } from '../../../src/model/reading/content.ts';
import { sampleContent } from '../rules/sample-content.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-addresses-'));
const file = join(dir, 'addresses.yaml');

beforeEach(() => {
  rmSync(file, { force: true });
});

afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe('updateAddresses', () => {
  it('writes what is new, says so, and then has nothing to do', () => {
    const first = updateAddresses(dir, sampleContent());
    expect(first).toMatchObject({ changed: true, moved: [] });
    expect(first.added).toContain('/briefs/talks/');
    expect(first.lines).toEqual(['addresses: 10 new pages in addresses.yaml; commit it']);
    const second = updateAddresses(dir, reread(sampleContent()));
    expect(second).toEqual({ added: [], moved: [], changed: false, lines: [] });
  });

  it('takes the line ends of Windows, as Git checks them out there, for no change and keeps them', () => {
    updateAddresses(dir, sampleContent());
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(updateAddresses(dir, reread(sampleContent()))).toMatchObject({ changed: false });
    const more = updateAddresses(dir, reread(sampleContent({ briefs: { talks: {}, more: {} } })));
    expect(more).toMatchObject({ changed: true });
    expect(readFileSync(file, 'utf8')).toMatch(/^(?:[^\r\n]*\r\n)+$/);
  });

  it('writes nothing when it is only asked what it would do', () => {
    const update = updateAddresses(dir, sampleContent(), { dryRun: true });
    expect(update.added).toHaveLength(10);
    expect(existsSync(file)).toBe(false);
    const [fault] = provisionalAddresses(pendingIn(sampleContent()));
    expect(update.lines).toEqual(['addresses: 10 new pages in addresses.yaml would be written']);
    expect(fault?.message).toContain('lacks 10 pages (/briefs/talks/,');
  });

  it('records a renaming in each language that the brief still has', () => {
    const text = { translations: { ar: 'نص.', fr: 'Texte.' } };
    updateAddresses(dir, sampleContent({ briefs: { old: text, other: text } }));
    const renamed = sampleContent({ briefs: { fresh: text, later: {} } });
    const { moved, lines } = updateAddresses(dir, reread(renamed), {
      renamed: [
        ['old', 'fresh', '2026-05-03'],
        ['other', 'later', '2026-05-04'],
        ['never', 'fresh', '2026-05-03'],
      ],
    });
    expect(moved).toEqual([
      ['/briefs/old/', '/briefs/fresh/'],
      ['/ar/briefs/old/', '/ar/briefs/fresh/'],
      ['/briefs/other/', '/briefs/later/'],
    ]);
    expect(lines).toEqual([
      ...moved.map(([from, to]) => `addresses: ${from} moved to ${to}`),
      'addresses: 3 new pages in addresses.yaml; commit it',
    ]);
    const written = readFileSync(file, 'utf8');
    expect(written).toContain(
      '{ path: /briefs/old/, state: moved, to: /briefs/fresh/, on: "2026-05-03" }',
    );
    expect(written).toContain('{ path: /briefs/fresh/, state: live }');
    // Its translation was not taken along, which the check asks about.
    expect(written).toContain('{ path: /ar/briefs/other/, state: live }');
  });

  it('tidies what a merge left, which is no fault of a release', () => {
    updateAddresses(dir, sampleContent());
    const tidy = readFileSync(file, 'utf8');
    writeFileSync(file, `${tidy}  - { path: /briefs/talks/, state: live }\n`);
    const update = updateAddresses(dir, reread(sampleContent()));
    expect(update).toMatchObject({ added: [], changed: true });
    expect(pendingIn(reread(sampleContent())).pages).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(tidy);
  });

  it('does not write over a file that could not be read', () => {
    writeFileSync(file, '<<<<<<< ours\n');
    expect(() => updateAddresses(dir, sampleContent())).toThrow('addresses.yaml has faults');
    expect(readFileSync(file, 'utf8')).toBe('<<<<<<< ours\n');
  });
});

function reread(content: Content): Content {
  const addresses = readAddresses(dir);
  if (Array.isArray(addresses)) throw new Error('addresses.yaml has faults');
  return { ...content, addresses };
}
