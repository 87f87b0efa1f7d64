import { existsSync, readFileSync } from 'node:fs';

/**
 * What a text file has to become to say this, with the line ends that it has there, as Git for Windows checks them out;
 * nothing, where it says so already.
 */
export function changedText(path: string, text: string): string | undefined {
  if (!existsSync(path)) return text;
  const there = readFileSync(path, 'utf8');
  const own = there.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return own === there ? undefined : own;
}
