import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build-site.ts';
import type { ActionCall, Actions } from './run-workflow.ts';

/** What stands in for GitHub’s own actions, with what these refuse: a remote in a folder, and a folder that is the published site. */
export function hostActions({ remote, published }: { remote: string; published: string }): Actions {
  let artifact: string | undefined;
  return {
    'actions/checkout': (call) => checkOut(remote, call),
    'actions/setup-node': () => ({}),
    'actions/configure-pages': ({ job }) => {
      insist(job.permissions['pages'] === 'write', 'Resource not accessible by integration');
      return { origin: 'https://texts.example', base_path: '/harbour' };
    },
    'actions/upload-pages-artifact': ({ inputs, workspace }) => {
      artifact = join(workspace, inputs['path'] ?? '_site');
      return {};
    },
    'actions/deploy-pages': ({ job, event }) => {
      insist(job.permissions['id-token'] === 'write', 'Unable to get ACTIONS_ID_TOKEN_REQUEST_URL');
      insist(job.environment !== undefined, 'Missing environment.');
      insist(event.name === 'push', 'Branch is not allowed to deploy to github-pages');
      insist(artifact !== undefined, 'No artifacts named "github-pages" were found');
      rmSync(published, { recursive: true, force: true });
      cpSync(artifact ?? '', published, { recursive: true });
      return { page_url: 'https://texts.example/harbour/' };
    },
  };
}

// The branch at the event’s commit, whatever was pushed since; of a pull request, a commit on no branch.
function checkOut(
  remote: string,
  { inputs, event, job, workspace }: ActionCall,
): Record<string, string> {
  const to = join(workspace, inputs['path'] ?? '.');
  if (inputs['repository'] !== undefined) {
    symlinkSync(root, to);
    return {};
  }
  insist(job.permissions['contents'] !== undefined, 'Repository not found.');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: to, stdio: ['ignore', 'ignore', 'pipe'] });
  execFileSync('git', ['init', '--quiet', to]);
  git('remote', 'add', 'origin', `file://${remote}`);
  const depth = inputs['fetch-depth'] === '0' ? [] : ['--depth=1'];
  git('fetch', '--quiet', ...depth, 'origin', '+refs/heads/*:refs/remotes/origin/*');
  git('fetch', '--quiet', ...depth, 'origin', event.sha);
  git('checkout', '--quiet', ...(event.name === 'push' ? ['-B', 'main'] : []), event.sha);
  if (event.name === 'push') {
    git('update-ref', 'refs/remotes/origin/main', event.sha);
    git('branch', '--set-upstream-to=origin/main', 'main');
  }
  return {};
}

function insist(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}
