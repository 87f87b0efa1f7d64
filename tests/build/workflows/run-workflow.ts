import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { withoutVitest } from '../build-site.ts';
import { fillIn, holds, type Names } from './evaluate.ts';

/** A step of a workflow’s file, as far as the workflows of this project go. */
interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number>;
  env?: Record<string, string>;
}

/** A job of it. */
interface Job {
  if?: string;
  environment?: { name: string };
  permissions?: Record<string, string>;
  defaults?: { run?: { 'working-directory'?: string } };
  steps: Step[];
}

interface Workflow {
  env?: Record<string, string>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** What happened on the host: a push to main, or a pull request. */
export interface HostEvent {
  name: 'push' | 'pull_request';
  /** The commit that is checked out: of a pull request, the merge that GitHub tries. */
  sha: string;
}

/** What an action is given: its inputs, the job that uses it, and the runner’s folder. */
export interface ActionCall {
  inputs: Record<string, string>;
  event: HostEvent;
  job: { environment: Job['environment'] | undefined; permissions: Record<string, string> };
  workspace: string;
}

/** What stands in for the actions of others, by name; each returns its outputs, or throws. */
export type Actions = Record<string, (call: ActionCall) => Record<string, string>>;

/** What a run did: its steps that ran, all they printed, and whether one failed. */
export interface WorkflowRun {
  jobs: string[];
  ran: string[];
  output: string;
  isGood: boolean;
}

/** What a run happens in. */
export interface Host {
  /** An empty folder, made anew for each run. */
  workspace: string;
  vars: Names;
  actions: Actions;
  /** Commands that were done before, such as `npm ci`. */
  isDone: (command: string) => boolean;
}

/** Runs the jobs of a workflow one after the other as GitHub’s runners do: conditions, expressions, environment, outputs, `bash -e`. */
export function runWorkflow(file: string, event: HostEvent, host: Host): WorkflowRun {
  const workflow = load(readFileSync(file, 'utf8')) as Workflow;
  const run: WorkflowRun = { jobs: [], ran: [], output: '', isGood: true };
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (!holds(job.if, namesOf(event, host))) continue;
    run.jobs.push(name);
    rmSync(host.workspace, { recursive: true, force: true });
    mkdirSync(host.workspace, { recursive: true });
    runJob(job, workflow, { run, event, host });
  }
  return run;
}

interface Running {
  run: WorkflowRun;
  event: HostEvent;
  host: Host;
}

function runJob(job: Job, workflow: Workflow, { run, event, host }: Running): void {
  const { workspace } = host;
  const names: Record<string, string> = { ...namesOf(event, host) };
  const folder = job.defaults?.run?.['working-directory'] ?? '.';
  for (const step of job.steps) {
    if (!holds(step.if, names)) continue;
    run.ran.push(step.run ?? step.uses ?? '');
    const outputs =
      step.uses === undefined
        ? runCommands(step, { run, event, host }, { names, folder, env: workflow.env ?? {} })
        : runAction(
            step,
            names,
            { run, host },
            { event, workspace, job: withRights(job, workflow) },
          );
    if (!outputs) {
      run.isGood = false;
      return;
    }
    for (const [name, value] of Object.entries(outputs)) {
      names[`steps.${step.id ?? ''}.outputs.${name}`] = value;
    }
  }
}

function withRights(job: Job, { permissions = {} }: Workflow): ActionCall['job'] {
  return { environment: job.environment, permissions: job.permissions ?? permissions };
}

function runAction(
  { uses = '', with: given = {} }: Step,
  names: Names,
  { run, host }: Pick<Running, 'run' | 'host'>,
  call: Omit<ActionCall, 'inputs'>,
): Record<string, string> | undefined {
  const [name = ''] = uses.split('@');
  const inputs = Object.entries(given).map(([key, value]) => [key, fillIn(String(value), names)]);
  const action = host.actions[name];
  if (!action) throw new Error(`nothing stands in for ${uses}`);
  try {
    return action({ ...call, inputs: Object.fromEntries(inputs) as Record<string, string> });
  } catch (error) {
    run.output += `::error::${error instanceof Error ? error.message : String(error)}\n`;
    return undefined;
  }
}

function runCommands(
  step: Step,
  { run, event, host }: Running,
  { names, folder, env }: { names: Names; folder: string; env: Record<string, string> },
): Record<string, string> | undefined {
  const { workspace } = host;
  const outputFile = join(workspace, '.outputs');
  writeFileSync(outputFile, '');
  const lines = fillIn(step.run ?? '', names).split('\n');
  const commands = lines.filter((line) => !host.isDone(line)).join('\n');
  const own = Object.entries({ ...env, ...step.env }).map(([key, value]) => [
    key,
    fillIn(value, names),
  ]);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', commands], {
    cwd: join(workspace, folder),
    encoding: 'utf8',
    env: {
      ...runnerEnvironment(event, workspace),
      ...{ GITHUB_OUTPUT: outputFile, ...(Object.fromEntries(own) as Record<string, string>) },
    },
  });
  run.output += stdout + stderr;
  if (status !== 0) return undefined;
  const outputs = readFileSync(outputFile, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm);
  return Object.fromEntries([...outputs].map(([, name = '', value = '']) => [name, value]));
}

// A runner knows nothing of who works here: no name for commits, no settings of builds.
function runnerEnvironment({ name, sha }: HostEvent, workspace: string): NodeJS.ProcessEnv {
  const { SITE_URL: _url, BASE_PATH: _base, GIT_DIR: _dir, ...env } = process.env;
  return {
    ...withoutVitest(env),
    ...{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_SHA: sha },
    ...{ GITHUB_WORKSPACE: workspace, HOME: workspace, ASTRO_TELEMETRY_DISABLED: '1' },
    ...(name === 'pull_request' ? { GITHUB_BASE_REF: 'main', GITHUB_HEAD_REF: 'change' } : {}),
    GITHUB_REF: name === 'push' ? 'refs/heads/main' : 'refs/pull/1/merge',
  };
}

function namesOf({ name, sha }: HostEvent, { workspace, vars }: Host): Names {
  return {
    ...{ 'github.event_name': name, 'github.sha': sha, 'github.workspace': workspace },
    ...{ 'github.ref': name === 'push' ? 'refs/heads/main' : 'refs/pull/1/merge' },
    'github.token': 'token',
    ...Object.fromEntries(Object.entries(vars).map(([key, value]) => [`vars.${key}`, value])),
  };
}
