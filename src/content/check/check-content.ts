import type { Content } from '../../model/reading/content.ts';
import { type Fault, type Issue, isError } from '../../model/reading/issue.ts';
import type { Language } from '../../model/language/language.ts';
import { checkRules } from '../../rules/rules.ts';
import { findMissingLedgers, withoutUnread } from './check-addresses.ts';
import { locateFaults } from './locate.ts';
import type { Published } from '../../model/reading/published.ts';
import { publishedLedgerOf } from '../../addresses/published-briefs.ts';
import { settleLedger } from '../../permalinks/merge/merge-ledgers.ts';
import type { LedgerChoice } from '../read/ledger-choice.ts';
import { readContent } from '../read/read-content.ts';
import type { RenderOptions } from '../render/renderer.ts';
import { findUnkept } from './unkept-promises.ts';
import { pendingIn, provisionalAddresses } from './pending-ledgers.ts';

/** A content folder read and held against every rule. */
export interface Check {
  content: Content;
  /** Everything found, sorted by file and position; a site is built only where there is no error among it. */
  issues: Issue[];
}

/** Reads a content folder and finds all its faults at once. */
export async function checkContent(dir: string, options: CheckOptions): Promise<Check> {
  const { published, settles = false } = options;
  const ledgerOf = published && settles ? settledBy(published) : undefined;
  const { content, faults } = await readContent(dir, {
    ...options,
    ...(ledgerOf ? { ledgerOf } : {}),
  });
  const start = performance.now();
  const unkept = published ? findUnkept(dir, content, published) : [];
  const broken = withoutUnread(checkRules(content, options.today), faults, content);
  const all = [
    ...faults,
    ...broken,
    ...withoutUnreadLedgers(unkept, faults),
    ...findMissingLedgers(dir, content).filter(
      ({ rule, file }) => !unkept.some((other) => other.rule === rule && other.file === file),
    ),
    ...findWordlessLanguages(content, options),
    ...(options.wordFaults?.(content.site?.data.languages ?? []) ?? []),
    ...(options.ofMerge ?? []),
    ...(options.isRelease && !faults.some(isError) ? provisionalAddresses(pendingIn(content)) : []),
  ];
  const issues = locateFaults(dir, all);
  performance.measure('pincite rules', { start });
  return { content, issues };
}

/** How to read the folder, and what it is held against. */
export interface CheckOptions extends RenderOptions {
  /** The languages the interface has words in; any, where it is not said. */
  interfaceLanguages?: readonly Language[] | undefined;
  /** What its words lack in some of the site's languages. */
  wordFaults?: ((languages: readonly Language[]) => Fault[]) | undefined;
  /** What Git knows that a merge left in the texts. */
  ofMerge?: readonly Fault[] | undefined;
  /** The day after which nothing can have been done, as far as that is asked. */
  today?: string | undefined;
  /** Whether what it holds is about to be published, so that no address may be provisional. */
  isRelease?: boolean;
  /** What readers were given. */
  published?: Published | undefined;
  /** Whether ledgers that do not keep it are taken as they would be if they did. */
  settles?: boolean;
}

// A ledger that cannot be read has faults of its own.
function withoutUnreadLedgers(unkept: readonly Fault[], faults: readonly Fault[]): Fault[] {
  const unread = new Set(faults.flatMap(({ file }) => (file.endsWith('.yaml') ? file : [])));
  return unkept.filter(({ file }) => !unread.has(file));
}

function settledBy(published: Published): LedgerChoice {
  return (brief, known) => {
    const before = publishedLedgerOf(brief, known, published);
    const texts = [brief.first, ...brief.translations];
    return before ? settleLedger(before.ledger, brief.ledger, texts, before.lost) : brief.ledger;
  };
}

function findWordlessLanguages({ site }: Content, { interfaceLanguages }: CheckOptions): Fault[] {
  if (!site || !interfaceLanguages) return [];
  return site.data.languages.flatMap((language, index): Fault[] => {
    if (interfaceLanguages.includes(language)) return [];
    const message = `Unexpected language \`${language}\` of the site, expected one of ${interfaceLanguages.map((one) => `\`${one}\``).join(', ')}.`;
    return [
      { rule: 'language-wordless', file: site.file, at: { field: ['languages', index] }, message },
    ];
  });
}
