import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isBehind,
  openRepository,
  pushBranch,
  releaseBranch,
  takeNewest,
} from '../../../src/cli/release/release-branch.ts';

// A remote, the clone of whoever releases, and that of somebody else.
let root = '';
const place = (name: string) => join(root, name);

beforeEach(() => {
  vi.stubEnv('CI_COMMIT_BRANCH', '');
  vi.stubEnv('GITLAB_CI', '');
  root = mkdtempSync(join(tmpdir(), 'pincite-release-'));
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'remote');
  clone('own');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

describe('the first release', () => {
  it('fills a remote that has nothing yet, and follows it from then on', () => {
    commit('own', { text: 'one' });
    release();
    expect(git('remote', 'log', '--format=%s', 'main')).toBe('text\n');
    expect(git('own', 'rev-parse', '--abbrev-ref', '@{upstream}')).toBe('origin/main\n');
    expect(isBehind(openRepository(place('own')), { remote: 'origin', branch: 'main' })).toBe(
      false,
    );
  });

  it('of a branch that the remote does not have names the ones it has, and how to push it', () => {
    published();
    git('own', 'switch', '--quiet', '--create', 'drafts');
    expect(release).toThrow(/`drafts`.+expected one that it has: main\.\n.+git push -u origin dr/);
  });

  it.each([
    ['without a commit', () => undefined, 'without a commit'],
    ['in no repository', () => rmSync(place('own/.git'), { recursive: true }), 'git init'],
    [
      'without a remote',
      () => {
        commit('own', { text: 'one' });
        git('own', 'remote', 'remove', 'origin');
      },
      'git remote add origin',
    ],
  ])('%s says what to do', (_, prepare, said) => {
    prepare();
    expect(release).toThrow(said);
  });
});

describe('a merge that was settled by hand', () => {
  const settle = () => {
    published();
    git('own', 'switch', '--quiet', '--create', 'branch');
    commit('own', { text: 'two of the branch' });
    git('own', 'switch', '--quiet', 'main');
    commit('own', { text: 'two of main' });
    try {
      git('own', 'merge', '--quiet', 'branch');
    } catch {
      // The conflict that is meant.
    }
    commit('own', { text: 'two of both' });
  };

  it('is released as it is', () => {
    settle();
    const before = git('own', 'rev-parse', 'HEAD');
    release();
    expect(git('remote', 'rev-parse', 'main')).toBe(before);
  });

  it('is released as it is where one of its sides was pushed before', () => {
    settle();
    git('own', 'push', '--quiet', 'origin', 'main^1:main');
    const before = git('own', 'rev-parse', 'HEAD');
    release();
    expect(git('remote', 'rev-parse', 'main')).toBe(before);
  });

  it('is joined with what others pushed, whose line stays the published one', () => {
    settle();
    const settled = git('own', 'rev-parse', 'HEAD');
    elsewhere({ other: 'theirs' });
    const theirs = git('remote', 'rev-parse', 'main');
    release();
    expect(git('remote', 'rev-parse', 'main^1', 'main^2')).toBe(theirs + settled);
    expect([read('text'), read('other')]).toEqual(['two of both', 'theirs']);
    expect(git('own', 'branch', '--show-current')).toBe('main\n');
  });

  it('is left alone where others contradict it, with the files and the way out', () => {
    settle();
    elsewhere({ text: 'two of others' });
    const before = git('own', 'rev-parse', 'HEAD');
    expect(release).toThrow(/conflict.+, in:\ntext\nNothing was changed.+npm run permalinks/s);
    expect(git('own', 'rev-parse', 'HEAD')).toBe(before);
    expect(git('own', 'status', '--porcelain', '--branch')).toMatch(/^## main\S*(?: \[.*\])?\n$/);
  });
});

describe('own commits of one line', () => {
  it('go on top of what others pushed', () => {
    published();
    commit('own', { text: 'two' });
    elsewhere({ other: 'theirs' });
    release();
    expect(git('remote', 'log', '--format=%s', 'main')).toBe('text\nother\ntext\n');
  });

  it('are merged where one on the way contradicts and the whole does not', () => {
    published();
    commit('own', { text: 'tried out' });
    commit('own', { text: 'one' });
    commit('own', { more: 'kept' });
    elsewhere({ text: 'mended' });
    release();
    expect([read('text'), read('more')]).toEqual(['mended', 'kept']);
  });
});

function release(): void {
  const own = openRepository(place('own'));
  const target = releaseBranch(own);
  takeNewest(own, target);
  const refusal = pushBranch(own, target);
  if (refusal !== undefined) throw new Error(refusal);
}

function published(): void {
  commit('own', { text: 'one' });
  git('own', 'push', '--quiet', 'origin', 'main');
}

function elsewhere(files: Record<string, string>): void {
  clone('other');
  commit('other', files);
  git('other', 'push', '--quiet', 'origin', 'main');
}

function clone(name: string): void {
  git('.', 'clone', '--quiet', 'remote', name);
  git(name, 'config', 'user.name', 'Editor');
  git(name, 'config', 'user.email', 'editor@example.org');
}

function commit(name: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
  git(name, 'add', '--all');
  git(name, 'commit', '--quiet', '-m', Object.keys(files).join());
}

function read(file: string): string {
  return readFileSync(join(place('own'), file), 'utf8');
}

function git(name: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: place(name),
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
