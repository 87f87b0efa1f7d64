import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NextOutput } from '../../../src/build/output/next-output.ts';
import { keepLedgers, putLedgers } from '../../../src/build/output/keep-ledgers.ts';
import { digestOf } from '../../../src/content/files/ledger-list.ts';

let dir = '';
let own = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pincite-ledgers-'));
  own = join(dir, 'content/briefs/talks/permalinks.yaml');
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, 'parts: []\n');
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

function publish(name: string, drafts = false): string {
  const cache = join(dir, 'cache');
  const ledgerDigest = digestOf(readFileSync(own, 'utf8'));
  const brief = { folder: 'briefs/talks', ledgerDigest, first: { data: { draft: drafts } } };
  keepLedgers(join(dir, 'content'), cache, { briefs: new Map([['talks', brief]]) });
  putLedgers(cache, new NextOutput(join(dir, name), undefined));
  return join(dir, name, 'ledgers/briefs/talks/permalinks.yaml');
}

const textOf = (path: string) => readFileSync(path, 'utf8');

describe('a ledger that is published', () => {
  it('is the file of the last output where it is the same, and never the editor’s', () => {
    const [one, other] = [publish('one'), publish('other')];
    expect(statSync(other).ino).toBe(statSync(one).ino);
    expect(statSync(other).ino).not.toBe(statSync(own).ino);
    expect(textOf(other)).toBe(textOf(own));
  });

  it('is another file where it changed, and the last output has its own', () => {
    const one = publish('one');
    writeFileSync(own, 'parts: [] # more\n');
    expect(textOf(publish('other'))).toBe('parts: [] # more\n');
    expect(textOf(one)).toBe('parts: []\n');
  });

  it('is set aside anew where somebody wrote into the published one', () => {
    const one = publish('one');
    writeFileSync(one, '# mine\n');
    expect(textOf(publish('other'))).toBe('parts: []\n');
    expect(textOf(one)).toBe('# mine\n');
  });

  it('is gone where its brief is a draft again', () => {
    publish('one');
    expect(statSync(publish('other', true), { throwIfNoEntry: false })).toBeUndefined();
    expect(textOf(join(dir, 'other/ledgers/list.json'))).toBe('{}');
  });
});
