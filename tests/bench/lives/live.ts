import { randomFor } from '../random.ts';
import { countApart, judge, type Told } from './judge-life.ts';
import { LivedSite } from './lived-site.ts';
import type { LivedPassage } from './lived-text.ts';
import { editText, firstText } from './edit-text.ts';

/** What became of the addresses of one life. */
export interface Life {
  /** Addresses of passages and notes that were ever published, in both languages. */
  addresses: number;
  /** Publications on the main branch. */
  publications: number;
  /** Whether Git merged the ledgers by what they mean. */
  hasDriver: boolean;
  /** What was done, in order. */
  steps: string[];
  /** Addresses that opened another passage than they were given to, or led to nothing. */
  wrong: string[];
  /** Addresses that said at the end that their passage was gone, though it came back with other words. */
  apart: number;
}

const steps = [
  ...['edit', 'edit', 'branch', 'branch', 'branch', 'merge', 'merge', 'catch up'],
  ...['rebase', 'pick', 'revert', 'restore', 'squash', 'lose the ledger', 'restore all'],
  'rename',
] as const;

type Step = (typeof steps)[number];

/** Lives an editor's life with one brief in a Git repository of its own; the same seed, the same life. */
export function live(seed: number, length = 14): Life {
  const random = randomFor(seed, 'life');
  const hasDriver = random.chance(0.5);
  const site = new LivedSite({ hasDriver });
  const told = new Map<string, Told>();
  const life: Life = { addresses: 0, publications: 0, hasDriver, steps: [], wrong: [], apart: 0 };
  const branches: string[] = [];
  let names = 0;
  const freshName = () => `X${random.pick(['ora', 'emi', 'uld'])}${(names += 1)}`;
  const deleted: LivedPassage[] = [];
  const edit = () => {
    site.writeText(editText(site.readText(), { freshName, random, deleted }));
  };
  const commitOnMain = (step: string) => {
    const publication = site.publish();
    site.commit(step);
    life.publications += 1;
    life.wrong.push(...judge(publication, told).map((wrong) => `${step}: ${wrong}`));
    life.apart = countApart(publication, told);
  };
  const settle = () => {
    if (random.chance(0.5)) site.takeSide(random.pick(['--ours', '--theirs']));
  };
  const onBranch = (use: (branch: string) => void) => {
    const branch = branches.length === 0 ? undefined : random.pick(branches);
    if (branch !== undefined) use(branch);
  };
  const past = (...which: string[]) =>
    site
      .git('rev-list', '--first-parent', '--max-count=6', ...which, 'main')
      .split('\n')
      .filter(Boolean);
  const onMain = (step: Step, ...command: string[]) => {
    site.git('checkout', '--quiet', 'main');
    if (!site.tries(...command)) settle();
    commitOnMain(step);
    site.tries('cherry-pick', '--quit');
    site.tries('revert', '--quit');
  };
  const rebase = (branch: string) => {
    site.git('checkout', '--quiet', branch);
    let isDone = site.tries('rebase', 'main');
    for (let tries = 0; !isDone && tries < 12; tries++) {
      settle();
      site.publish();
      site.git('add', '--all');
      isDone = site.tries('rebase', '--continue') || site.tries('rebase', '--skip');
    }
    if (!isDone) site.git('rebase', '--abort');
    onMain('rebase', 'merge', '--quiet', '--ff-only', branch);
    branches.splice(branches.indexOf(branch), 1);
  };
  const actions: Record<Step, () => void> = {
    edit: () => {
      site.git('checkout', '--quiet', 'main');
      edit();
      commitOnMain('edit');
    },
    branch: () => {
      const branch = `branch-${branches.length}-${names}`;
      site.git('checkout', '--quiet', '-B', branch, random.pick(past()));
      for (let count = random.between(1, 2); count > 0; count--) {
        edit();
        site.publish();
        site.commit(branch);
      }
      if (!branches.includes(branch)) branches.push(branch);
    },
    merge: () => {
      onBranch((branch) => {
        onMain('merge', 'merge', '--quiet', '--no-commit', '--no-ff', branch);
        branches.splice(branches.indexOf(branch), 1);
      });
    },
    'catch up': () => {
      onBranch((branch) => {
        site.git('checkout', '--quiet', branch);
        if (!site.tries('merge', '--quiet', '--no-commit', '--no-ff', 'main')) settle();
        site.publish();
        site.commit('catch up');
      });
    },
    rebase: () => {
      onBranch(rebase);
    },
    pick: () => {
      onBranch((branch) => {
        onMain('pick', 'cherry-pick', '--no-commit', '-m', '1', branch);
      });
    },
    revert: () => {
      // What the first commit made is the brief itself.
      const [newest, ...older] = past('--min-parents=1');
      if (newest === undefined) return;
      const commit = random.pick([newest, ...older]);
      const isMerge = site.tries('rev-parse', '--verify', '--quiet', `${commit}^2`);
      onMain('revert', 'revert', '--no-commit', ...(isMerge ? ['-m', '1'] : []), commit);
    },
    squash: () => {
      onBranch((branch) => {
        onMain('squash', 'merge', '--quiet', '--squash', branch);
      });
    },
    restore: () => {
      site.git('checkout', '--quiet', 'main');
      site.restoreLedger(random.pick(past()));
      if (random.chance(0.5)) edit();
      commitOnMain('restore');
    },
    rename: () => {
      site.git('checkout', '--quiet', 'main');
      site.rename(`talks-${++names}`);
      if (random.chance(0.5)) edit();
      commitOnMain('rename');
    },
    'restore all': () => {
      onMain('restore all', 'checkout', random.pick(past()), '--', '.');
    },
    'lose the ledger': () => {
      site.git('checkout', '--quiet', 'main');
      site.loseLedger();
      if (random.chance(0.5)) edit();
      commitOnMain('lose the ledger');
    },
  };
  try {
    site.writeText(firstText({ freshName, random }));
    commitOnMain('begin');
    for (let count = 0; count < length; count++) {
      const step = random.pick(steps);
      life.steps.push(step);
      actions[step]();
    }
  } catch (error) {
    life.wrong.push(
      `${life.steps.at(-1)}: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    site.remove();
  }
  return { ...life, addresses: told.size };
}
