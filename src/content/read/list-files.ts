import { basename, dirname, extname } from 'node:path';
import type { Fault } from '../../model/reading/issue.ts';
import { canonicalTag } from '../../model/language/language.ts';
import { likelyLanguage } from '../../model/language/likely-language.ts';
import { idPattern } from '../../model/records/ids.ts';
import { slugOf } from '../../model/text/slug.ts';
import { findUnportablePaths } from '../files/portable-paths.ts';
import { walkFolder } from '../files/walk-folder.ts';
import { publishedEndings } from './read-documents.ts';
import { imageExtensions } from './read-images.ts';

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
  /** What is published as it is. */
  documents: string[];
  faults: Fault[];
}

/** Lists a content folder and reports files that are none of its kinds. */
export function listFiles(dir: string): FileList {
  const { files, faults } = walkFolder(dir);
  const list: FileList = {
    records: { authors: [], topics: [], regions: [], types: [], sources: [], names: [] },
    briefs: new Map(),
    pages: new Map(),
    documents: [],
    faults,
  };
  const sorted = files.filter((file) => {
    const isKnown = sortInto(file, list);
    if (!isKnown) list.faults.push(unexpected(file));
    return isKnown;
  });
  list.faults.push(...findUnportablePaths(sorted));
  return list;
}

function sortInto(file: string, list: FileList): boolean {
  const [top = '', ...inside] = file.split('/');
  const folder = dirname(file);
  const name = basename(file);
  if (inside.length === 0) return ['site.yaml', 'addresses.yaml'].includes(name);
  const kind = recordKinds.find((known) => known === top);
  if (top === 'files') {
    return publishedEndings.includes(extname(file).toLowerCase()) && list.documents.push(file) > 0;
  }
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
  const ending = extname(file);
  const expected = file.startsWith('files/')
    ? `documents and images (${publishedEndings.map((one) => `\`${one}\``).join(', ')})`
    : publishedEndings.includes(ending.toLowerCase()) && !/^\.(?:txt|json)$/.test(ending)
      ? 'documents in `files/`, and images beside the text of a brief'
      : expectedOf(ending);
  const message = `Unexpected file \`${file}\`, expected ${expected}.`;
  const hint = meantName(file);
  return {
    ...{ rule: 'file-unexpected', file, at: { line: 1, column: 1 }, message },
    hint: hint && `Rename it to \`${hint}\`.`,
  };
}

// What a text or record was most likely to be called, where the ending of its name is another.
function meantName(file: string): string | undefined {
  const [top = ''] = file.split('/');
  const [, name = '', ending = ''] = /^([^.]+)\.(.+)$/.exec(basename(file)) ?? [];
  if (
    /^(?:briefs|pages)$/.test(top) &&
    /^(?:md|markdown|mdx?|mkd|mdown|txt|md\.txt)$/i.test(ending)
  ) {
    const language = likelyLanguage(name) ?? canonicalTag(name);
    return language && `${language}.md`;
  }
  if (/^ya?ml(?:\.txt)?$/i.test(ending) && recordKinds.some((kind) => kind === top)) {
    return idPattern.test(slugOf(name)) ? `${slugOf(name)}.yaml` : undefined;
  }
  return undefined;
}

function expectedOf(ending: string): string {
  return /^\.ya?ml$/i.test(ending)
    ? 'records as `<id>.yaml` in the folder of their kind'
    : /^\.(?:md|mdx|markdown)$/i.test(ending)
      ? 'texts as `briefs/<slug>/<language>.md` or `pages/<id>/<language>.md`'
      : 'only the kinds of files that the content README lists';
}
