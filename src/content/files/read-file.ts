import type { Fault } from '../../model/reading/issue.ts';
import { findConflictMarker } from './conflict-markers.ts';
import { readBytes } from './read-bytes.ts';

/** More than a thousand pages of print; beyond it reading takes minutes. */
const mostBytes = 5_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text without a byte order mark and with plain line ends; throws where they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes).replace(/\r\n?/g, '\n');
}

/** The text of a content file with plain line ends, or the one fault that kept it from being read. */
export function readTextFile(dir: string, file: string): string | Fault {
  const bytes = readBytes(dir, file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const at = { line: 1, column: 1 };
  if (bytes.length > mostBytes) {
    const line = bytes
      .subarray(0, mostBytes)
      .reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
    const message = `Unexpected ${(bytes.length / 1e6).toFixed(1)} MB, expected at most ${mostBytes / 1e6} in one file.`;
    return { rule: 'text-limit', file, at: { line, column: 1 }, message };
  }
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    const [valid = ''] = new TextDecoder().decode(bytes).split('\uFFFD', 1);
    const line = valid.split('\n').length;
    const message = 'Unexpected bytes that are not UTF-8.';
    return { rule: 'not-utf8', file, at: { line, column: 1 }, message };
  }
  if (text.trim() === '') {
    return { rule: 'file-empty', file, at, message: 'Unexpected empty file.' };
  }
  return conflictIn(text, file) ?? text;
}

// All else that would be found in such a file follows from it.
function conflictIn(text: string, file: string): Fault | undefined {
  const marker = findConflictMarker(text, file.endsWith('.md'));
  if (!marker) return undefined;
  const { written, line, column } = marker;
  const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  const message = `Unexpected conflict marker of Git \`${shown}\`, expected one version of these lines.`;
  return { rule: 'conflict-marker', file, at: { line, column }, message };
}
