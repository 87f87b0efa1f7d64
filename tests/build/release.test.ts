import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { copyExample, root, runCommand, type Site, withoutVitest, workDir } from './build-site.ts';

// A repository of texts, an editor who writes in the host's web page, and the runner that publishes.
const example = copyExample('release');
const folder = dirname(example.content);
const remote = join(folder, 'remote.git');
const clones = ['web', 'runner'].map((name) => join(folder, name)) as [string, string];
const [web, runner] = clones.map((clone): Site => ({
  content: join(clone, 'content'),
  out: join(folder, 'site'),
})) as [Site, Site];
const text = 'briefs/2014/harbour-history/en.md';
const ledger = 'briefs/2014/harbour-history/permalinks.yaml';

beforeAll(() => {
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  for (const clone of clones) git(folder, 'clone', '--quiet', remote, clone);
  cpSync(example.content, web.content, { recursive: true });
  commit('Texts');
  git(web.content, 'push', '--quiet', 'origin', 'main');
  git(clones[1], 'pull', '--quiet', 'origin', 'main');
});

it('writes the ledgers of what was never published, commits and pushes them', async () => {
  const { status, output } = await runCommand(runner, ['release']);
  expect(output).toContain('release: committed');
  expect(status).toBe(0);
  git(web.content, 'pull', '--quiet');
  expect(existsSync(join(web.content, ledger))).toBe(true);
  expect(existsSync(join(web.content, 'addresses.yaml'))).toBe(true);
  const check = await runCommand(web, ['check']);
  expect(check.output).not.toContain('npm run permalinks');
});

it('has nothing to commit where ledgers are complete', async () => {
  const before = git(remote, 'rev-parse', 'main');
  const { status, output } = await runCommand(runner, ['release']);
  expect([status, output.includes('committed')]).toEqual([0, false]);
  expect(git(remote, 'rev-parse', 'main')).toBe(before);
});

it('of two edits within a minute both land, though the second comes while the first is released', async () => {
  edit('Nobody wrote down what was said.', 'Nobody wrote down what was said, or heard.');
  push('A mended word');
  edit('Nobody wrote down', 'One more passage.\n\nNobody wrote down');
  commit('A new passage');
  pushAtNextPush();
  const { status, output } = await runCommand(runner, ['release']);
  expect(output).toContain('somebody else pushed to main; beginning again');
  expect(status).toBe(0);
  git(web.content, 'pull', '--quiet');
  expect(read(web.content, text)).toContain(
    'One more passage.\n\nNobody wrote down what was said, or heard.',
  );
  expect(read(web.content, ledger)).toContain('words: "One more passage."');
  const [newest, ...others] = git(web.content, 'log', '--format=%s', '-3').trim().split('\n');
  expect([newest, ...others]).toEqual([
    'Ledgers: 1 file completed',
    'A new passage',
    'A mended word',
  ]);
  const check = await runCommand(web, ['check']);
  expect(check.output).not.toContain('npm run permalinks');
});

it('leaves all as it was where a text has a fault', async () => {
  const good = read(web.content, text);
  writeFileSync(join(web.content, text), `${good}\nA third passage.[^nowhere]\n`);
  writeFileSync(
    join(web.content, 'briefs/harbour-law/en.md'),
    `${read(web.content, 'briefs/harbour-law/en.md')}\nA new one.\n`,
  );
  push('A note that is not there');
  const before = git(remote, 'rev-parse', 'main');
  const { status, output } = await runCommand(runner, ['release']);
  expect(status).toBe(1);
  expect(output).toMatch(/harbour-history\/en\.md:\d+:\d+/);
  expect(git(remote, 'rev-parse', 'main')).toBe(before);
  expect(git(runner.content, 'status', '--porcelain')).toBe('');
  writeFileSync(join(web.content, text), good);
  push('Without it');
  expect((await runCommand(runner, ['release'])).status).toBe(0);
});

it('pushes nothing that the build after it would refuse', async () => {
  const site = read(web.content, 'site.yaml');
  writeFileSync(join(web.content, 'site.yaml'), site.replace('[en, ar]', '[en, ar, fr]'));
  edit('One more passage.', 'One more passage.\n\nAnd another.');
  push('A language without words');
  const before = git(remote, 'rev-parse', 'main');
  const { status, output } = await runCommand(runner, ['release']);
  expect([status, output]).toEqual([1, expect.stringContaining('language-')]);
  expect(git(remote, 'rev-parse', 'main')).toBe(before);
  expect(git(runner.content, 'status', '--porcelain')).toBe('');
  writeFileSync(join(web.content, 'site.yaml'), site);
  push('Without it');
  expect((await runCommand(runner, ['release'])).status).toBe(0);
  git(web.content, 'pull', '--quiet');
  expect(read(web.content, ledger)).toContain('words: "And another."');
});

it('refuses where something is not committed', async () => {
  const file = join(runner.content, 'topics/fishing.yaml');
  writeFileSync(file, 'name: { en: Fishing, ar: صيد }\n');
  const { status, output } = await runCommand(runner, ['release']);
  expect(status).toBe(2);
  expect(output).toContain('not committed, expected none:\n?? content/topics/fishing.yaml');
  rmSync(file);
});

it('the workflows run commands that there are, and release before they build', () => {
  const { scripts } = JSON.parse(read(root, 'package.json')) as { scripts: Record<string, string> };
  for (const file of [
    '.github/workflows/check.yml',
    '.github/workflows/publish.yml',
    '.gitlab-ci.yml',
    '.github/content-repository/publish.yml',
    '.gitlab/content-repository.yml',
  ]) {
    const workflow = read(root, file);
    expect(load(workflow)).toBeTypeOf('object');
    const commands = [...workflow.matchAll(/npm run (\S+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const released = commands.indexOf('release');
    expect(file.includes('check') ? -1 : commands.indexOf('build') - 1).toBe(released);
  }
});

it('a repository of texts alone is released and built by the steps of its workflow', () => {
  const own = join(folder, 'texts.git');
  const [texts, editor, project] = ['texts', 'editor', 'project'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', own);
  git(folder, 'clone', '--quiet', own, editor);
  cpSync(example.content, editor, { recursive: true });
  cpSync(join(root, '.gitlab/content-repository.yml'), join(editor, '.gitlab-ci.yml'));
  commitAll(editor, 'Texts');
  git(editor, 'push', '--quiet', 'origin', 'main');
  git(folder, 'clone', '--quiet', own, project);
  const { before_script: before, pages } = load(read(editor, '.gitlab-ci.yml')) as {
    before_script: string[];
    pages: { script: string[] };
  };
  // The program is this folder, installed already, and the remote needs no token.
  const isDone = (step: string) => /^(?:git clone|npm ci|git -C "\$CONTENT_DIR" remote)/.test(step);
  const steps = [...before, ...pages.script];
  expect(steps.filter(isDone)).toHaveLength(3);
  const script = steps
    .filter((step) => !isDone(step))
    .map((step) => step.replace('/tmp/pincite', root));
  const { CI: _, SITE_URL: _url, BASE_PATH: _base, GIT_DIR: _dir, ...env } = process.env;
  const said = execFileSync('bash', ['-euc', script.join('\n')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutVitest(env),
      ...{ CI: 'true', CI_PROJECT_DIR: project, CI_COMMIT_BRANCH: 'main' },
      ...{ CI_PAGES_URL: 'https://texts.example/harbour', HOME: workDir },
      ...{ CONTENT_DIR: project, OUT_DIR: texts, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  });
  expect(said).toContain('release: committed');
  const page = read(join(project, 'public-site'), 'briefs/harbour-talks/index.html');
  expect(page).toContain(
    '<link rel="canonical" href="https://texts.example/harbour/briefs/harbour-talks/">',
  );
  git(editor, 'pull', '--quiet');
  expect(read(editor, ledger)).toContain('brief: harbour-history');
});

// The runner's next push finds that the web page's commit came first; those after it do not.
function pushAtNextPush(): void {
  const hook = join(clones[1], '.git/hooks/pre-push');
  writeFileSync(
    hook,
    `#!/bin/sh\nrm "$0"\nunset GIT_DIR\ngit -C '${web.content}' push --quiet origin main\n`,
  );
  chmodSync(hook, 0o755);
}

function edit(from: string, to: string): void {
  const before = read(web.content, text);
  if (!before.includes(from)) throw new Error(`${text} has no “${from}”`);
  writeFileSync(join(web.content, text), before.replace(from, to));
}

function push(message: string): void {
  git(web.content, 'pull', '--quiet');
  commit(message);
  git(web.content, 'push', '--quiet', 'origin', 'main');
}

function commit(message: string): void {
  commitAll(web.content, message);
}

function commitAll(dir: string, message: string): void {
  git(dir, 'add', '--all');
  const editor = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
  git(dir, ...editor, 'commit', '--quiet', '-m', message);
}

function git(cwd: string, ...args: string[]): string {
  const { GIT_DIR: _, ...env } = process.env;
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...env, HOME: workDir } });
}

function read(dir: string, file: string): string {
  return readFileSync(join(dir, file), 'utf8');
}
