import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../model/reading/issue.ts';
import { isLeftAlone } from './left-alone.ts';
import { unreadable } from './read-bytes.ts';

/** The files of a folder, sorted by their paths inside it, and what could not be looked into. */
export interface FolderWalk {
  files: string[];
  faults: Fault[];
}

/** Walks through a content folder; what is nobody's content is left out, and links are not followed to folders. */
export function walkFolder(dir: string): FolderWalk {
  const files: string[] = [];
  const faults: Fault[] = [];
  const waiting = [''];
  for (const folder of waiting) {
    try {
      for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (isLeftAlone(path, entry.isDirectory())) continue;
        if (!entry.isDirectory()) files.push(path);
        else if (looksLikeFile.test(path)) faults.push(folderInPlaceOf(path));
        else waiting.push(path);
      }
    } catch (error) {
      // A content folder that is not there has no files, which is told by what is missing.
      if (existsSync(join(dir, folder))) faults.push(unreadable(folder || '.', error));
    }
  }
  return { files: files.sort(), faults };
}

const looksLikeFile = /\.(?:md|ya?ml)$/i;

function folderInPlaceOf(path: string): Fault {
  const message = `Unexpected folder \`${path}\`, expected a file of this name.`;
  return { rule: 'file-unreadable', file: path, at: { line: 1, column: 1 }, message };
}
