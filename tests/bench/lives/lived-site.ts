import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { formatAddresses } from '../../../src/addresses/format-addresses.ts';
import { publishedLedgerOf } from '../../../src/addresses/published-briefs.ts';
import { installMergeDriver } from '../../../src/cli/ledgers/install-merge-driver.ts';
import { settleConflicts } from '../../../src/cli/ledgers/settle-conflicts.ts';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import type { Issue } from '../../../src/model/reading/issue.ts';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import type { FiledText } from '../../../src/model/reading/content.ts';
import type { BriefId } from '../../../src/model/records/ids.ts';
import type { Brief, Translation } from '../../../src/model/records/brief.ts';
import type { Path } from '../../../src/model/addresses.ts';
import { type AddressEntry, addressFile } from '../../../src/model/reading/address-ledger.ts';
import type { Site } from '../../../src/model/records/site.ts';
import { type Assignment, assignPermalinks } from '../../../src/permalinks/assign.ts';
import { aliasesIn } from '../../../src/permalinks/past/aliases.ts';
import { findBrokenPromises } from '../../../src/permalinks/merge/broken-promises.ts';
import { formatLedger } from '../../../src/permalinks/ledger/format-ledger.ts';
import { settleLedger } from '../../../src/permalinks/merge/merge-ledgers.ts';
import { parseLedger } from '../../../src/published/parse-ledgers.ts';
import { readPublished } from '../../../src/published/read-published.ts';
import { livedLanguages, type LivedText, markdownOf, namesIn, readTexts } from './lived-text.ts';

/** What readers were given at one moment: the ledger, and the names of what stands under each address: `en p1`, `ar note said`. */
export interface Publication {
  ledger: Ledger;
  named: Map<string, string[]>;
  /** The words under each of these addresses. */
  words: Map<string, string>;
  /** Where each address leads that no part of its page has: to another one of these. */
  leads: Map<string, string>;
}

/** A brief in two languages in a Git repository, and what a person and `npm run permalinks` do with it. */
export class LivedSite {
  readonly root = mkdtempSync(join(tmpdir(), 'pincite-life-'));
  private day = 0;
  /** What the brief was called last by whoever named it. */
  private slug = 'talks';

  constructor({ hasDriver }: { hasDriver: boolean }) {
    mkdirSync(join(this.root, 'briefs/talks'), { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    if (hasDriver) installMergeDriver(this.root, { remove: false });
  }

  // A merge may leave two folders, of which an editor keeps the one that the brief was called last.
  private get folder(): string {
    const slugs = readdirSync(join(this.root, 'briefs')).filter((slug) =>
      existsSync(join(this.root, 'briefs', slug, 'en.md')),
    );
    const slug = slugs.includes(this.slug) ? this.slug : (slugs[0] ?? this.slug);
    for (const other of slugs.filter((one) => one !== slug)) {
      for (const file of ['en.md', 'ar.md', 'permalinks.yaml']) {
        const own = `briefs/${slug}/${file}`;
        if (!existsSync(join(this.root, own)))
          this.write(own, this.read(`briefs/${other}/${file}`));
      }
      rmSync(join(this.root, 'briefs', other), { recursive: true });
    }
    mkdirSync(join(this.root, 'briefs', slug), { recursive: true });
    return `briefs/${slug}`;
  }

  // A merge of a renamed brief may leave its ledger alone in the old folder, which `check` refuses.
  private removeTextless(): void {
    const folders = readdirSync(join(this.root, 'briefs')).map((slug) => `briefs/${slug}`);
    for (const folder of folders.filter((one) => one !== this.folder))
      rmSync(join(this.root, folder), { recursive: true });
  }

  private get ledgerFile(): string {
    return `${this.folder}/permalinks.yaml`;
  }

  /** Gives the brief another slug, as `npm run rename` does. */
  rename(slug: string): void {
    this.git('mv', this.folder, `briefs/${slug}`);
    this.slug = slug;
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
    return readTexts({
      en: this.read(`${this.folder}/en.md`),
      ar: this.read(`${this.folder}/ar.md`),
    });
  }

  writeText(text: LivedText): void {
    for (const language of livedLanguages) {
      this.write(`${this.folder}/${language}.md`, markdownOf(text, language));
    }
  }

  loseLedger(): void {
    rmSync(join(this.root, this.ledgerFile), { force: true });
  }

  /** The ledger as the commit had it. */
  restoreLedger(commit: string): void {
    this.tries('checkout', commit, '--', this.ledgerFile);
  }

  /** What a hurried editor does with a ledger in conflict. */
  takeSide(side: '--ours' | '--theirs'): void {
    this.tries('checkout', side, '--', this.ledgerFile);
  }

  /** Brings texts and ledger in order, as an editor and `npm run permalinks` do, and says what is published then. */
  publish(): Publication {
    this.writeText(this.readText());
    const { published } = readPublished(this.root, { env: {} });
    const { folder, ledgerFile } = this;
    const id = basename(folder) as BriefId;
    const addresses = this.writeAddresses(id, published?.addresses ?? []);
    const marked = this.read(ledgerFile).includes('<<<<<<<');
    const issues = marked ? [{ rule: 'ledger-conflict', file: ledgerFile } as Issue] : [];
    settleConflicts(this.root, issues, { dryRun: false, published });
    this.removeTextless();
    const text = this.read(ledgerFile);
    const own = text === '' ? emptyLedger : parseLedger(text);
    if (!own) throw new Error(`the ledger cannot be read:\n${text}`);
    const brief = { id, ledger: own };
    const known = published && publishedLedgerOf(brief, { addresses, site }, published)?.ledger;
    const texts = this.renderTexts();
    const [first, ...translations] = texts;
    const assignment = assignPermalinks({
      id,
      first: first as FiledText<Brief>,
      translations: translations as FiledText<Translation>[],
      ledger: known ? settleLedger(known, own, texts) : own,
      published: known,
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
    return { ledger, ...this.addressesOf(ledger, assignment.ids) };
  }

  private addressesOf(ledger: Ledger, ids: Assignment['ids']): Omit<Publication, 'ledger'> {
    const named: Publication['named'] = new Map();
    const words: Publication['words'] = new Map();
    const leads: Publication['leads'] = new Map();
    for (const { language, facts } of this.renderTexts()) {
      const own = ids.get(language);
      if (!own) continue;
      const address = (anchor: string) => `${language} ${anchor.replace(/^note-/, 'note ')}`;
      const tell = (anchor: string, text: string) => {
        named.set(address(anchor), namesIn(text));
        words.set(address(anchor), text);
      };
      own.passages.forEach((id, index) => {
        tell(id, facts.passages[index]?.text ?? '');
      });
      for (const { label, text } of facts.notes) {
        const id = own.notes[label];
        if (id !== undefined) tell(`note-${id}`, text);
      }
      for (const { id, at } of aliasesIn(ledger, own, new Map())) {
        if (at !== undefined) leads.set(address(id), address(at));
      }
    }
    return { named, words, leads };
  }

  // Every slug the brief ever had leads to what it is called now, whatever a merge made of the file.
  private writeAddresses(slug: string, published: readonly AddressEntry[]) {
    const known =
      this.read(addressFile) + formatAddresses({ version: 1, addresses: [...published] });
    const before = known.matchAll(/path: \/briefs\/([a-z0-9-]+)\//g);
    const slugs = [...new Set([...[...before].map(([, one = '']) => one), slug])].sort();
    const entries = livedLanguages.flatMap((language) =>
      slugs.map((one): AddressEntry => {
        const path = (of: string): Path => `${language === 'en' ? '' : '/ar'}/briefs/${of}/`;
        return one === slug
          ? { path: path(one), state: 'live' }
          : { path: path(one), state: 'moved', to: path(slug), on: '2026-01-01' };
      }),
    );
    const data = { version: 1 as const, addresses: entries };
    this.write(addressFile, formatAddresses(data));
    return { file: addressFile, data };
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
      const file = `${this.folder}/${language}.md`;
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

const site = { file: 'site.yaml', data: { languages: ['en', 'ar'] } as unknown as Site };

const settings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Editor',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: 'Editor',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
  GIT_EDITOR: 'true',
};
