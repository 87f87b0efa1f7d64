import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../model/issue.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a content file with plain line ends, or the fault that kept it from being read. */
export async function readTextFile(dir: string, file: string): Promise<string | Fault> {
  const bytes = await readFile(join(dir, file));
  const at = { line: 1, column: 1 };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const line = bytes.subarray(0, firstInvalidByte(bytes)).toString('latin1').split('\n').length;
    const message = 'Unexpected bytes that are not UTF-8.';
    return { rule: 'not-utf8', file, at: { line, column: 1 }, message };
  }
  if (text.trim() === '') {
    return { rule: 'file-empty', file, at, message: 'Unexpected empty file.' };
  }
  return text.replace(/\r\n?/g, '\n');
}

function firstInvalidByte(bytes: Buffer): number {
  const stream = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length; start += 64) {
    try {
      stream.decode(bytes.subarray(start, start + 64), { stream: true });
    } catch {
      return start;
    }
  }
  return bytes.length;
}
