import type { Ledger, LedgerEntry } from '../model/ledger.ts';

const header =
  '# Published addresses of this brief. Written by `npm run build`; commit it, never edit it.';

/** The ledger as YAML, one line per id, so that it merges and reviews well; same ledger, same bytes. */
export function formatLedger({ version, sections, passages }: Ledger): string {
  return [
    header,
    `version: ${version}`,
    ...formatEntries('sections', sections),
    ...formatEntries('passages', passages),
    '',
  ].join('\n');
}

function formatEntries(name: string, entries: readonly LedgerEntry[]): string[] {
  if (entries.length === 0) return [`${name}: []`];
  return [`${name}:`, ...entries.map((entry) => `  - ${formatEntry(entry)}`)];
}

function formatEntry({ id, is, words }: LedgerEntry): string {
  const prints = Object.keys(is)
    .sort()
    .map((language) => `${JSON.stringify(language)}: ${JSON.stringify(is[language])}`);
  return `{ id: ${id}, is: { ${prints.join(', ')} }, words: ${JSON.stringify(words)} }`;
}
