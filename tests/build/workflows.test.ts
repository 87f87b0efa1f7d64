import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { copyExample, root, workDir } from './build-site.ts';
import { hostActions } from './workflows/host-actions.ts';
import { type Host, type HostEvent, runWorkflow } from './workflows/run-workflow.ts';

// A repository of texts alone on GitHub, an editor in its web page, and runners that take the steps of its workflow.
const example = copyExample('workflows');
const folder = dirname(example.content);
const remote = join(folder, 'texts.git');
const web = join(folder, 'web');
const published = join(folder, 'published');
const workflow = join(root, '.github/content-repository/publish.yml');
const text = 'briefs/2014/harbour-history/en.md';
const host: Host = {
  workspace: join(folder, 'runner'),
  vars: { PINCITE_REPOSITORY: 'institute/pincite' },
  actions: hostActions({ remote, published }),
  // The program is this folder, installed already.
  isDone: (command) => command === 'npm ci',
};
const withoutBuild: Partial<Host> = {
  isDone: (command) => ['npm ci', 'npm run build'].includes(command),
  actions: { ...host.actions, 'actions/deploy-pages': () => ({}) },
};

beforeAll(() => {
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  git(folder, 'clone', '--quiet', remote, web);
  cpSync(example.content, web, { recursive: true });
  commit('Texts');
  git(web, 'push', '--quiet', 'origin', 'HEAD:main');
});

it('two edits in the web page within a minute are both published, and the ledgers are committed', () => {
  const first = edit(
    'Nobody wrote down what was said.',
    'Nobody wrote down what was said, or heard.',
  );
  const second = edit('Nobody wrote down', 'One more passage.\n\nNobody wrote down');
  // One run at a time: the second edit is there when the first run begins.
  const run = take({ name: 'push', sha: first });
  expect(run.output).toContain('release: committed');
  expect(run).toMatchObject({ isGood: true, jobs: ['publish'] });
  const page = read(published, 'briefs/harbour-history/index.html');
  expect(page).toContain('what was said, or heard.');
  expect(page).toContain('One more passage.');
  expect(page).toContain('href="https://texts.example/harbour/briefs/harbour-history/"');
  git(web, 'pull', '--quiet', 'origin', 'main');
  expect(git(web, 'log', '--format=%s', '-2')).toMatch(/^Ledgers: \d+ files completed\nAn edit\n$/);
  expect(read(web, 'briefs/2014/harbour-history/permalinks.yaml')).toContain('One more passage.');
  const head = git(remote, 'rev-parse', 'main');
  // The second run finds all of it done; the site would be built once more, as it is.
  const next = take({ name: 'push', sha: second }, withoutBuild);
  expect([next.isGood, next.output.includes('committed')]).toEqual([true, false]);
  expect(git(remote, 'rev-parse', 'main')).toBe(head);
});

it('a pull request is checked and published by nobody; what is wrong stands at its line, and a new passage is not', () => {
  git(web, 'checkout', '--quiet', '-b', 'change');
  const good = edit('Nobody wrote down', 'A further passage.\n\nNobody wrote down', 'change');
  const before = git(remote, 'rev-parse', 'main');
  const checked = take({ name: 'pull_request', sha: good });
  expect(checked).toMatchObject({ isGood: true, jobs: ['check'] });
  const bad = edit('A further passage.', 'A further passage.[^nowhere]', 'change');
  const run = take({ name: 'pull_request', sha: bad });
  expect(run.isGood).toBe(false);
  const line =
    read(web, text)
      .split('\n')
      .findIndex((one) => one.includes('[^nowhere]')) + 1;
  expect(run.output).toContain(`::error file=${text},line=${line},col=19,`);
  expect(git(remote, 'rev-parse', 'main')).toBe(before);
  expect(existsSync(join(host.workspace, 'site'))).toBe(false);
});

function take(event: HostEvent, other: Partial<Host> = {}) {
  return runWorkflow(workflow, event, { ...host, ...other });
}

function edit(from: string, to: string, branch = 'main'): string {
  const before = read(web, text);
  if (!before.includes(from)) throw new Error(`${text} has no “${from}”`);
  writeFileSync(join(web, text), before.replace(from, to));
  commit('An edit');
  git(web, 'push', '--quiet', 'origin', `HEAD:${branch}`);
  return git(web, 'rev-parse', 'HEAD').trim();
}

function commit(message: string): void {
  git(web, 'add', '--all');
  const editor = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
  git(web, ...editor, 'commit', '--quiet', '-m', message);
}

function git(cwd: string, ...args: string[]): string {
  const { GIT_DIR: _, ...env } = process.env;
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...env, HOME: workDir } });
}

function read(dir: string, file: string): string {
  return readFileSync(join(dir, file), 'utf8');
}
