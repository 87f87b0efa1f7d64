import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { outputMarker } from '../../../src/build/output/output-folder.ts';
import {
  nothingBeside,
  openLastOutput,
  recordOutput,
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
  return { file: `${name}.html`, reads, told: name, facts: [] };
};

const last = () => {
  const opened = openLastOutput(out, cacheDir, 'code');
  if ('why' in opened) throw new Error(opened.why);
  return opened;
};

// With the names of reads in the place of their numbers.
const named = ({ pages }: ReturnType<typeof last>) => {
  const of = (numbers: readonly number[]) => numbers.map((number) => pages.names[number] ?? '');
  return {
    page: (key: string) => {
      const record = pages.records.get(key);
      return record && { ...record, reads: of(record.reads) };
    },
    bundle: (name: string) => {
      const own = pages.bundles.get(pages.names.indexOf(name));
      return own && of(own);
    },
    digest: (name: string) => pages.digests[pages.names.indexOf(name)],
  };
};

type Made = Record<string, PageRecord | undefined>;

function record(
  made: Made,
  own: Record<string, string[]>,
  before?: ReturnType<typeof last>,
  told: Record<string, string> = {},
) {
  const [bundles, digests] = [new Map(Object.entries(own)), new Map(Object.entries(told))];
  const pages = { made: new Map(Object.entries(made)), reads: { bundles, digests } };
  recordOutput(stampsOfOutput(out), cacheDir, { code: 'code', ...nothingBeside, pages }, before)();
}

describe('the record of an output', () => {
  it('has what a build made, and what it took over as the last one had it', () => {
    const bundles = { '# all': ['the site', '# some'], '# some': ['in a'], '# gone': ['in b'] };
    const first = { one: page('one', ['# all', 'in c']), two: page('two', ['# gone']) };
    record(first, bundles, undefined, { 'the site': 's1', 'in a': 'a1', 'in c': 'c1' });
    const second = { one: undefined, three: page('three', ['in c', 'in d']) };
    record(second, {}, last(), { 'in c': 'c2', 'in d': 'd2' });
    const { bundles: kept } = last().pages;
    const known = named(last());
    expect(known.page('one')).toEqual({ ...first.one });
    expect(known.page('two')).toBeUndefined();
    expect(known.page('three')?.reads).toEqual(['in c', 'in d']);
    expect(known.bundle('# all')).toEqual(['the site', '# some']);
    expect(known.bundle('# some')).toEqual(['in a']);
    expect(known.bundle('# gone')).toBeUndefined();
    expect(kept.size).toBe(2);
    const digests = ['the site', 'in a', 'in c', 'in d', '# all'].map(known.digest);
    expect(digests).toEqual(['s1', 'a1', 'c2', 'd2', '']);
  });

  it('forgets names where most of them are of what is gone', () => {
    const many = Array.from({ length: 20 }, (_, index) => `in ${index}`);
    const first = { one: page('one', ['# all']), two: page('two', many) };
    record(first, { '# all': ['the site'] }, undefined, { 'the site': 's1', 'in 1': 'i1' });
    record({ one: undefined }, {}, last());
    const known = named(last());
    expect(last().pages.names).toEqual(['# all', 'the site']);
    expect(last().pages.digests).toEqual(['', 's1']);
    expect(known.page('one')?.reads).toEqual(['# all']);
    expect(known.bundle('# all')).toEqual(['the site']);
  });

  it('is written as a whole where much is another, and else carried on', () => {
    const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const all = Object.fromEntries(
      names.map((name) => [name, page(name, ['the site', 'in c', `in ${name}`])]),
    );
    const kept = Object.fromEntries(names.map((name) => [name, undefined]));
    record(all, {}, undefined, { 'the site': 's1', 'in c': 'c1' });
    const first = last();
    const { p7: _, ...rest } = kept;
    const changed = page('p3', ['# new', 'in e']);
    const second = { ...rest, p3: changed, more: page('more', ['in c']) };
    record(second, { '# new': ['in c'] }, first, { 'in c': 'c2', 'in e': 'e1' });
    const back = page('p7', ['in e']);
    record({ ...kept, p7: back, p3: undefined, more: undefined }, {}, last(), { 'in e': 'e2' });
    expect(last().written.name).toBe(first.written.name);
    const known = named(last());
    expect(last().pages.records.size).toBe(41);
    expect(known.page('p3')).toEqual(changed);
    expect(known.page('p7')).toEqual(back);
    expect(known.page('p8')).toEqual(all['p8']);
    expect(known.page('more')?.reads).toEqual(['in c']);
    expect(known.bundle('# new')).toEqual(['in c']);
    expect(['the site', 'in c', 'in e'].map(known.digest)).toEqual(['s1', 'c2', 'e2']);
    const third = last();
    const much = Object.fromEntries(names.slice(0, 9).map((one) => [one, page(one, ['in f'])]));
    record({ ...kept, ...much }, {}, third, { 'in f': 'f1' });
    expect(last().written.name).not.toBe(first.written.name);
    expect(last().pages.records.size).toBe(40);
    expect(named(last()).page('p0')?.reads).toEqual(['in f']);
    expect(named(last()).page('p7')).toEqual(much['p7']);
  });

  it('is none where it is damaged', () => {
    record({ one: page('one', ['the site']) }, {});
    for (const file of globSync('records/*/*', { cwd: cacheDir })) {
      writeFileSync(new URL(file, cacheDir), 'damaged');
    }
    expect(openLastOutput(out, cacheDir, 'code')).toEqual({
      why: 'what is remembered of the last output is damaged',
    });
  });

  it('is none of a folder in which a file is another', () => {
    record({ one: page('one', ['the site']) }, {});
    writeFileSync(join(out, 'one.html'), 'damaged');
    expect(openLastOutput(out, cacheDir, 'code')).toEqual({
      why: `${join(out, 'one.html')} is not as it was left`,
    });
  });
});
