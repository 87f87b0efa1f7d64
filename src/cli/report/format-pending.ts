import { join, relative } from 'node:path';
import type { Pending } from '../../content/check/pending-ledgers.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import { count } from './count.ts';

const shownFiles = 5;

/**
 * What the ledgers lack, as the last lines of a command: what is provisional, what makes it permanent,
 * and the files that will want committing, as a terminal in `cwd` knows them; no line where they are complete.
 */
export function formatPending(
  { ledgers, pages }: Pending,
  contentDir: string,
  cwd = process.cwd(),
): string[] {
  const pathOf = (file: string) => relative(cwd, join(contentDir, file));
  const edited = ledgers.filter(({ added }) => added.length === 0);
  const ids = ledgers.reduce((sum, { added }) => sum + added.length, 0);
  const provisional = [
    ...(pages.length > 0 ? [count(pages.length, 'page')] : []),
    ...(ids > 0 ? [count(ids, 'passage, section or note', 'passages, sections and notes')] : []),
  ];
  const files = [
    ...(pages.length > 0 ? [`${pathOf(addressFile)} (${count(pages.length, 'page')})`] : []),
    ...ledgers.map(({ file, added }) => `${pathOf(file)} (${listed(added.map(([id]) => id))})`),
  ];
  if (files.length === 0) return [];
  const more = files.length - shownFiles;
  return [
    '',
    provisional.length > 0
      ? `${provisional.join(', and ')}: the address is provisional until a ledger has it.`
      : `${count(edited.length, 'ledger')} without the newest words: any time will do.`,
    'To write it: `npm run permalinks`, then commit',
    ...files.slice(0, shownFiles).map((file) => `  ${file}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function listed(ids: readonly string[]): string {
  if (ids.length === 0) return 'newer words';
  return ids.length > 3 ? `${ids.slice(0, 3).join(', ')}, …` : ids.join(', ');
}
