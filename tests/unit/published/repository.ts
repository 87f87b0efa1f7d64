import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { checkContent } from '../../../src/content/check/check-content.ts';
import { updatePermalinks } from '../../../src/cli/ledgers/update-permalinks.ts';
import type { Issue } from '../../../src/model/reading/issue.ts';
import { findPublished } from '../../../src/published/find-published.ts';

const minimal = fileURLToPath(new URL('../../fixtures/sites/minimal', import.meta.url));

interface Kind {
  folder?: string;
  git?: boolean;
}

/** Gives each test a copy of a repository of which the work is done once in a file: Git and ledgers take their time. */
export function copiesOf(work: (site: Repository) => Promise<void>, kind?: Kind) {
  let first: Promise<Repository> | undefined;
  const make = async () => {
    const site = new Repository(kind);
    await work(site);
    return site;
  };
  afterAll(async () => (await first)?.remove());
  return async () => new Repository(kind, await (first ??= make()));
}

/** A content folder in a Git repository of its own. */
export class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'pincite-published-'));
  readonly content: string;
  readonly output = join(this.root, 'dist');
  readonly cacheDir = pathToFileURL(`${join(tmpdir(), 'pincite-published-texts')}/`);

  /** A new one, or a copy of another as it stands. */
  constructor({ folder = 'content', git = true }: Kind = {}, from?: Repository) {
    this.content = join(this.root, folder);
    if (from) {
      cpSync(from.root, this.root, { recursive: true, preserveTimestamps: true });
      return;
    }
    cpSync(minimal, this.content, { recursive: true });
    if (git) this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    const names = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
    const quiet = ['-c', 'commit.gpgsign=false', '-c', 'advice.detachedHead=false'];
    // Else each commit starts another process, which finds nothing to tidy up.
    const alone = ['-c', 'maintenance.auto=false'];
    return execFileSync('git', [...names, ...quiet, ...alone, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
  }

  read(file: string): string {
    return readFileSync(join(this.content, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.content, file), text);
  }

  /** Replaces words that must be there. */
  edit(file: string, from: string | RegExp, to: string): void {
    const text = this.read(file);
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${file} has no ${String(from)}`);
    this.write(file, edited);
  }

  /** What is found when it is held against what is published. */
  async check(env: Record<string, string> = {}): Promise<{ line: string; issues: Issue[] }> {
    const { published, line } = await findPublished(this.content, { env, outDir: this.output });
    const { issues } = await checkContent(this.content, { cacheDir: this.cacheDir, published });
    return { line, issues };
  }

  /** As commands have them. */
  get settings() {
    return { contentDir: this.content, outDir: this.output, renderCacheDir: this.cacheDir };
  }

  /** What `npm run permalinks` says. */
  async permalinks(date?: string): Promise<string> {
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const options = { dryRun: false, date, since: undefined, confirmed: [] };
    await updatePermalinks(this.settings, options, { log: say, error: say });
    return lines.join('\n');
  }

  /** A line for each fault: its rule and message. */
  async faults(env: Record<string, string> = {}): Promise<string[]> {
    const { issues } = await this.check(env);
    return issues
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => `${rule}: ${message}`);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
