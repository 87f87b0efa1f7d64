import { extname } from 'node:path';
import type { Fault } from '../../model/reading/issue.ts';
import { documentEndings } from '../../model/files/media-types.ts';
import { readBytes } from '../files/read-bytes.ts';
import { imageExtensions, sizeOf } from './read-images.ts';

// What needs no escape in an address.
const path = /^[A-Za-z0-9._/-]+$/;
const archives: readonly string[] = [
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.odp',
  '.epub',
  '.zip',
];

/** What is published as it is under `/files/`: documents and images. What a browser would run is none of these. */
export const publishedEndings: readonly string[] = [...documentEndings, ...imageExtensions];

/** The files of `files/` that are what their names say, and what is wrong with the others. */
export function readDocuments(dir: string, files: readonly string[]) {
  const documents = new Set<string>();
  const faults: Fault[] = [];
  for (const file of files) {
    const wrong = faultsIn(dir, file);
    if (wrong.length === 0) documents.add(file);
    faults.push(...wrong);
  }
  return { documents, faults };
}

function faultsIn(dir: string, file: string): Fault[] {
  const at = { line: 1, column: 1 };
  if (!path.test(file)) {
    const message = `Unexpected file name \`${file}\`, expected letters from a to z, digits, dots, hyphens and \`_\`.`;
    return [{ rule: 'image-name', file, at, message }];
  }
  const bytes = readBytes(dir, file);
  if (!(bytes instanceof Uint8Array)) return [bytes];
  const ending = extname(file).toLowerCase();
  if (imageExtensions.includes(ending)) {
    const size = sizeOf(bytes, file);
    return Array.isArray(size) ? size : [];
  }
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const isRight =
    ending === '.pdf'
      ? head.includes('%PDF-')
      : archives.includes(ending)
        ? head.startsWith('PK')
        : bytes.length > 0;
  if (isRight) return [];
  const message = `Unexpected content of \`${file}\`, expected a document as its name says.`;
  return [{ rule: 'document-unreadable', file, at, message }];
}
