import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { outputMarker } from '../../../src/build/output/output-folder.ts';
import {
  noneMade,
  openLastOutput,
  recordOutput,
  settleRecord,
} from '../../../src/build/output/output-record.ts';
import { stampsOfOutput } from '../../../src/build/output/output-stamps.ts';
import type { PageRecord } from '../../../src/content/entries/page-records.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-record-'));
const out = join(dir, 'out');
const cacheDir = pathToFileURL(join(dir, 'cache/'));

afterAll(() => {
  rmSync(dir, { recursive: true });
});

beforeEach(() => {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, outputMarker.file), outputMarker.text);
});

const page = (name: string, reads: readonly string[]): PageRecord => {
  writeFileSync(join(out, `${name}.html`), name);
  return { file: `${name}.html`, reads, digest: name, facts: [] };
};

const last = () => {
  const opened = openLastOutput(out, cacheDir, 'code');
  if ('why' in opened) throw new Error(opened.why);
  return opened;
};

type Made = Record<string, PageRecord | undefined>;

function record(made: Made, bundles: Record<string, string[]>, before?: ReturnType<typeof last>) {
  const pages = { made: new Map(Object.entries(made)), bundles: new Map(Object.entries(bundles)) };
  const beside = { exports: noneMade, cards: new Map<string, string>(), pdfs: new Set<string>() };
  recordOutput(stampsOfOutput(out), cacheDir, { code: 'code', pages, ...beside }, before?.known);
  settleRecord(cacheDir);
}

describe('the record of an output', () => {
  it('has what a build made, and what it took over as the last one had it', () => {
    const bundles = { '# all': ['the site', '# some'], '# some': ['in a'], '# gone': ['in b'] };
    record({ one: page('one', ['# all', 'in c']), two: page('two', ['# gone']) }, bundles);
    record({ one: undefined, three: page('three', ['in c', 'in d']) }, {}, last());
    const { records, known } = last();
    expect(records.pages.get('one')).toEqual(page('one', ['# all', 'in c']));
    expect(records.pages.get('two')).toBeUndefined();
    expect(records.pages.get('three')?.reads).toEqual(['in c', 'in d']);
    expect(records.bundles.get('# all')).toEqual(['the site', '# some']);
    expect(records.bundles.get('# some')).toEqual(['in a']);
    expect(records.bundles.get('# gone')).toBeUndefined();
    expect(known.pages.bundles.size).toBe(2);
  });

  it('forgets names where most of them are of what is gone', () => {
    const many = Array.from({ length: 20 }, (_, index) => `in ${index}`);
    record({ one: page('one', ['# all']), two: page('two', many) }, { '# all': ['the site'] });
    record({ one: undefined }, {}, last());
    const { records, known } = last();
    expect(known.pages.names).toEqual(['# all', 'the site']);
    expect(records.pages.get('one')?.reads).toEqual(['# all']);
    expect(records.bundles.get('# all')).toEqual(['the site']);
  });

  it('is none of a folder in which a file is another', () => {
    record({ one: page('one', ['the site']) }, {});
    writeFileSync(join(out, 'one.html'), 'damaged');
    expect(openLastOutput(out, cacheDir, 'code')).toEqual({
      why: `${join(out, 'one.html')} is not as it was left`,
    });
  });
});
