import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, relative, sep } from 'node:path';
import type { Fault } from '../../model/reading/issue.ts';
import { imageExtensions } from './read-briefs.ts';

/** The kinds of YAML records, each the name of a folder. */
const recordKinds = ['authors', 'topics', 'regions', 'types', 'sources', 'names'] as const;

type RecordKind = (typeof recordKinds)[number];

/** The files of a content folder by what they are; paths inside the folder, with `/`. */
export interface FileList {
  records: Record<RecordKind, string[]>;
  /** Files of each folder that holds a brief's Markdown. */
  briefs: Map<string, string[]>;
  /** Markdown of each page, by the page's folder. */
  pages: Map<string, string[]>;
  faults: Fault[];
}

/** Lists a content folder and reports files that are none of its kinds. */
export async function listFiles(dir: string): Promise<FileList> {
  const list: FileList = {
    records: { authors: [], topics: [], regions: [], types: [], sources: [], names: [] },
    briefs: new Map(),
    pages: new Map(),
    faults: [],
  };
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .sort();
  for (const file of files) {
    if (!sortInto(file, list)) list.faults.push(unexpected(file));
  }
  return list;
}

function sortInto(file: string, list: FileList): boolean {
  const [top = '', ...inside] = file.split('/');
  const folder = dirname(file);
  const name = basename(file);
  if (inside.length === 0) return ['site.yaml', 'addresses.yaml', 'README.md'].includes(name);
  const kind = recordKinds.find((known) => known === top);
  if (kind) return extname(file) === '.yaml' && list.records[kind].push(file) > 0;
  if (top === 'pages' && inside.length === 2 && extname(file) === '.md')
    return add(list.pages, folder, file);
  if (top !== 'briefs' || inside.length < 2) return false;
  const extension = extname(file);
  const known = extension === '.md' || imageExtensions.includes(extension.toLowerCase());
  return (known || name === 'permalinks.yaml') && add(list.briefs, folder, file);
}

function add(folders: Map<string, string[]>, folder: string, file: string): boolean {
  folders.set(folder, [...(folders.get(folder) ?? []), file]);
  return true;
}

function unexpected(file: string): Fault {
  const message = `Unexpected file \`${file}\`, expected only the content README's kinds of files.`;
  return { rule: 'file-unexpected', file, at: { line: 1, column: 1 }, message };
}
