import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Who may import whom, folder by folder; a folder's own files may always import each other.
const allowed: Record<string, readonly string[]> = {
  model: [],
  strings: ['model'],
  markdown: ['model'],
  permalinks: ['model'],
  addresses: ['model'],
  rules: ['model', 'addresses'],
  exports: ['model'],
  client: ['model'],
  search: ['model'],
  content: ['model', 'markdown', 'permalinks', 'addresses', 'rules'],
  library: ['model', 'strings', 'content', 'markdown/slots.ts', 'markdown/slot-html.ts'],
  components: ['model', 'strings', 'client', 'styles'],
  layouts: ['model', 'strings', 'client', 'components', 'styles'],
  pages: ['model', 'strings', 'client', 'library', 'exports', 'layouts', 'components'],
  import: ['model', 'markdown', 'content', 'permalinks'],
  cli: ['model', 'markdown', 'content', 'permalinks', 'addresses'],
  styles: [],
  // src/content.config.ts, wiring of collections.
  '.': ['model', 'content'],
};

// Tables of data, which may be as long as the data is.
const dataTables: readonly string[] = [];

const longestFile = 250;

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.get('markdown/pipeline.ts')).toContain('model/rendered-text.ts');
  });

  it('go only where the house allows', () => {
    const wrong = edges().filter(([from, to]) => !isAllowed(from, to));
    expect(wrong.map(([from, to]) => `${from} imports ${to}`)).toEqual([]);
  });

  it('lead to files that are there', () => {
    const wrong = edges().filter(([, to]) => /\.(ts|astro)$/.test(to) && !texts.has(to));
    expect(wrong.map(([from, to]) => `${from} imports ${to}`)).toEqual([]);
  });

  it('make no circle', () => {
    expect(findCircles()).toEqual([]);
  });

  it('bring no Zod into the browser', () => {
    const withZod = files
      .filter((file) => file.startsWith('client/'))
      .flatMap((file) => reachableFrom(file).filter(importsZod));
    expect(withZod).toEqual([]);
  });
});

describe('files', () => {
  it('have no barrels, types or utilities among them', () => {
    const wrong = files.filter((file) =>
      /(^|\/)((index|types)\.ts$|(utils|helpers)(\/|\.ts$))/.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('lie in folders that the house knows', () => {
    expect(files.filter((file) => !Object.hasOwn(allowed, folderOf(file)))).toEqual([]);
  });

  it('are short', () => {
    const long = files.filter((file) => linesOf(file) > longestFile && !dataTables.includes(file));
    expect(long.map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([]);
  });

  it('set no style by attribute, which the content security policy would block', () => {
    const wrong = files.filter(
      (file) =>
        file.endsWith('.astro') && /\sstyle\s*=|\sdefine:vars\s*=/.test(texts.get(file) ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});

function importsOf(file: string): string[] {
  const pattern =
    /(?:\bfrom|\bimport|\bimport\()\s*['"](\.[^'"]*)['"]|new URL\(\s*['"](\.[^'"]*\.ts)['"]/g;
  return [...(texts.get(file) ?? '').matchAll(pattern)].map(([, imported, worker]) =>
    join(dirname(file), (imported ?? worker ?? '').replace(/\?.*$/, '')),
  );
}

function edges(): [string, string][] {
  return files.flatMap((file) =>
    (imports.get(file) ?? []).map((to): [string, string] => [file, to]),
  );
}

function isAllowed(from: string, to: string): boolean {
  const folder = folderOf(from);
  if (folderOf(to) === folder && folder !== 'pages') return true;
  const entries = allowed[folder] ?? [];
  return entries.some((entry) => to === entry || to.startsWith(`${entry}/`));
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '.';
}

function findCircles(): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const to of imports.get(file) ?? []) follow(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  return circles;
}

function reachableFrom(file: string): string[] {
  const found = new Set([file]);
  for (const each of found) for (const to of runtimeImportsOf(each)) found.add(to);
  return [...found];
}

// Types are gone before the browser sees a file.
function runtimeImportsOf(file: string): string[] {
  const text = (texts.get(file) ?? '').replace(/^import type [^;]*;/gm, '');
  return (imports.get(file) ?? []).filter((to) => text.includes(to.split('/').at(-1) ?? to));
}

function importsZod(file: string): boolean {
  return /^import (?!type)[^;]*from '(astro\/zod|zod)'/m.test(texts.get(file) ?? '');
}

function linesOf(file: string): number {
  return (texts.get(file) ?? '').trimEnd().split('\n').length;
}
