import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Sees to it that Poppler's programs are there, which say what a PDF holds; as root on Debian it installs them. */
export function ensurePoppler(): void {
  const isThere = () => spawnSync('pdfinfo', ['-v']).status === 0;
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...words: string[]) =>
      spawnSync('apt-get', ['-q', ...words], { env, stdio: 'ignore' }).status;
    const install = () => run('install', '-y', '--no-install-recommends', 'poppler-utils');
    if (install() !== 0 && run('update') === 0) install();
  }
  if (!isThere()) throw new Error('the tests of PDFs need Poppler: install `poppler-utils`');
}

/** What one of Poppler's programs says of a PDF. */
export function askPoppler(program: 'pdfinfo' | 'pdftotext', ...words: string[]): string {
  return execFileSync(program, words, { encoding: 'utf8' });
}
