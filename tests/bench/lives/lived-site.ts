import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleConflicts } from '../../../src/cli/settle-conflicts.ts';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import type { Issue } from '../../../src/model/reading/issue.ts';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import type { FiledText } from '../../../src/model/reading/content.ts';
import type { BriefId } from '../../../src/model/records/ids.ts';
import type { Brief, Translation } from '../../../src/model/records/brief.ts';
import { assignPermalinks } from '../../../src/permalinks/assign.ts';
import { findBrokenPromises } from '../../../src/permalinks/merge/broken-promises.ts';
import { formatLedger } from '../../../src/permalinks/ledger/format-ledger.ts';
import { settleLedger } from '../../../src/permalinks/merge/merge-ledgers.ts';
import { parseLedger } from '../../../src/published/parse-ledgers.ts';
import { readPublished } from '../../../src/published/read-published.ts';
import { livedLanguages, type LivedText, markdownOf, nameIn, readTexts } from './lived-text.ts';

/** What readers were given at one moment: the ledger, and the name of the passage under each id in each language. */
export interface Publication {
  ledger: Ledger;
  named: Map<string, string>;
}

const folder = 'briefs/talks';
const ledgerFile = `${folder}/permalinks.yaml`;

/** A brief in two languages in a Git repository, and what a person and `npm run permalinks` do with it. */
export class LivedSite {
  readonly root = mkdtempSync(join(tmpdir(), 'pincite-life-'));
  private day = 0;

  constructor() {
    mkdirSync(join(this.root, folder), { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** What Git prints; throws where it ends in a conflict. */
  git(...args: string[]): string {
    return execFileSync('git', args, {
      ...{ cwd: this.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, ...settings },
    });
  }

  /** Whether Git did it without a conflict. */
  tries(...args: string[]): boolean {
    try {
      this.git(...args);
      return true;
    } catch {
      return false;
    }
  }

  readText(): LivedText {
    return readTexts({ en: this.read(`${folder}/en.md`), ar: this.read(`${folder}/ar.md`) });
  }

  writeText(text: LivedText): void {
    for (const language of livedLanguages) {
      this.write(`${folder}/${language}.md`, markdownOf(text, language));
    }
  }

  loseLedger(): void {
    rmSync(join(this.root, ledgerFile), { force: true });
  }

  /** The ledger as the commit had it. */
  restoreLedger(commit: string): void {
    this.tries('checkout', commit, '--', ledgerFile);
  }

  /** What a hurried editor does with a ledger in conflict. */
  takeSide(side: '--ours' | '--theirs'): void {
    this.tries('checkout', side, '--', ledgerFile);
  }

  /** Brings texts and ledger in order, as an editor and `npm run permalinks` do, and says what is published then. */
  publish(): Publication {
    this.writeText(this.readText());
    const { published } = readPublished(this.root, { env: {} });
    const marked = this.read(ledgerFile).includes('<<<<<<<');
    const issues = marked ? [{ rule: 'ledger-conflict', file: ledgerFile } as Issue] : [];
    settleConflicts(this.root, issues, { dryRun: false, published });
    const text = this.read(ledgerFile);
    const own = text === '' ? emptyLedger : parseLedger(text);
    if (!own) throw new Error(`the ledger cannot be read:\n${text}`);
    const known = published?.ledgers.find(({ brief }) => brief === 'talks')?.ledger;
    const [first, ...translations] = this.renderTexts();
    const assignment = assignPermalinks({
      id: 'talks' as BriefId,
      first: first as FiledText<Brief>,
      translations: translations as FiledText<Translation>[],
      ledger: known ? settleLedger(known, own) : own,
    });
    const ledger = assignment.retire(this.nextDay());
    this.write(ledgerFile, formatLedger(ledger));
    const broken = known ? findBrokenPromises(known, ledger) : [];
    if (broken.length > 0) {
      const all = broken.map(
        ({ id, how, was, now }) => `${id} ${how}: ${was.words} / ${now?.words}`,
      );
      throw new Error(`promises are broken after permalinks:\n${all.join('\n')}`);
    }
    const named = new Map<string, string>();
    for (const { language, facts } of this.renderTexts()) {
      assignment.ids.get(language)?.passages.forEach((id, index) => {
        named.set(`${language} ${id}`, nameIn(facts.passages[index]?.text ?? '') ?? '');
      });
    }
    return { ledger, named };
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private renderTexts(): FiledText<unknown>[] {
    return livedLanguages.map((language) => {
      const file = `${folder}/${language}.md`;
      const { facts } = renderMarkdown(this.read(file), language);
      const data = { date: '2026-01-01', corrections: [] };
      return { file, language, bodyOffset: 0, digest: '', facts, data };
    });
  }

  private nextDay(): string {
    this.day += 1;
    const day = String((this.day % 28) + 1).padStart(2, '0');
    return `20${26 + Math.floor(this.day / 336)}-${String((Math.floor(this.day / 28) % 12) + 1).padStart(2, '0')}-${day}`;
  }

  private read(file: string): string {
    const path = join(this.root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  private write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }
}

const settings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Editor',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: 'Editor',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
  GIT_EDITOR: 'true',
};
