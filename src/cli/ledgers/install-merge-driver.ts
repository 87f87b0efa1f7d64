import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFile } from '../../content/files/replace-file.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import { openGit } from '../../published/git.ts';

const driver = 'pincite';

/**
 * Tells Git, in this clone alone, to merge ledgers by what they mean; or, to be rid of it, to merge them as
 * any text. Both may be said again at any time.
 *
 * @returns what was done, for people; nothing where Git has no repository there.
 */
export function installMergeDriver(
  contentDir: string,
  { remove }: { remove: boolean },
): string | undefined {
  const git = openGit(contentDir);
  if ('refusal' in git) return undefined;
  const [prefix = '', path = ''] = [
    git.ask('rev-parse', '--show-prefix')?.trim(),
    git.ask('rev-parse', '--git-path', 'info/attributes')?.trim(),
  ];
  const file = resolve(contentDir, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const others = before.filter((line) => !line.endsWith(` merge=${driver}`));
  const own = [`${prefix}briefs/**/permalinks.yaml`, `${prefix}${addressFile}`].map(
    (pattern) => `${pattern} merge=${driver}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, [...others, ...(remove ? [] : own), ''].join('\n'));
  git.ask('config', '--local', '--remove-section', `merge.${driver}`);
  if (remove) return `${file}: ledgers are merged as any text again`;
  const script = fileURLToPath(new URL('../merge-ledger.ts', import.meta.url));
  git.ask('config', '--local', `merge.${driver}.name`, 'ledgers of Pincite');
  const command = `"${process.execPath}" "${script}" %O %A %B %P`;
  git.ask('config', '--local', `merge.${driver}.driver`, command);
  return `${file}: Git merges the ledgers of this clone by what they mean`;
}
