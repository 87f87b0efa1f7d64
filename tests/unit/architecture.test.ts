import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What a folder holds and whom its files may import beside each other: files, or folders with all their rooms. */
interface Room {
  /** The files that lie loose in a folder which has rooms; a folder without rooms has as many as it likes. */
  loose?: readonly string[];
  imports: readonly string[];
}

// What all rooms of the library may import, and the files of it that all its rooms may.
const libraryImports = [
  ...['model', 'reads', 'names', 'strings', 'settings.ts', 'content/entries', 'content/render'],
  ...['markdown/slots.ts', 'markdown/slot-html.ts', 'exports'],
];
const libraryCore = [
  ...['library/isolate.ts', 'library/languages-of.ts', 'library/library.ts'],
  ...[
    'library/library-answers.ts',
    'library/library-of-build.ts',
    'library/open-library.ts',
    'library/page-build.ts',
  ],
  ...['library/source-citations.ts', 'library/view.ts'],
];
const componentImports = ['model', 'strings', 'client', 'styles'];

// Every folder of `src` that has TypeScript or templates in it; `pages` is as deep as addresses are.
const rooms: Record<string, Room> = {
  '.': {
    loose: ['content.config.ts', 'middleware.ts', 'settings.ts'],
    imports: [
      ...['model', 'content', 'build', 'library', 'search/drop-facts.ts'],
      ...['cli/report', 'cli/checked/interface-languages.ts', 'published/joined-sides.ts'],
    ],
  },

  model: { loose: ['addresses.ts', 'facets.ts', 'memoize.ts'], imports: ['model/language'] },
  'model/language': { imports: ['model/memoize.ts'] },
  'model/locale': {
    imports: ['model/language', 'model/memoize.ts', 'model/reading/locator.ts'],
  },
  'model/text': { imports: ['model/language', 'model/locale', 'model/memoize.ts'] },
  'model/records': { imports: ['model/language', 'model/text'] },
  'model/reading': { imports: ['model/addresses.ts', 'model/language', 'model/records'] },
  'model/citation': { imports: ['model/language', 'model/records'] },
  'model/page': {
    imports: ['model/citation', 'model/addresses.ts', 'model/facets.ts', 'model/language'],
  },
  'model/files': {
    imports: ['model/facets.ts', 'model/language', 'model/text', 'model/records', 'model/page'],
  },

  names: { imports: ['model'] },
  strings: { imports: ['model'] },
  fields: { imports: ['model'] },
  markup: { imports: ['model'] },

  markdown: {
    loose: [
      'facts.ts',
      'handlers.ts',
      'pipeline.ts',
      'rehype-template.ts',
      'slot-html.ts',
      'slots.ts',
    ],
    imports: ['model', 'markdown'],
  },
  'markdown/parse': {
    imports: ['model', 'markdown/facts.ts', 'markdown/tree'],
  },
  'markdown/tree': { imports: ['model', 'markup'] },
  'markdown/signs': { imports: ['model', 'markup', 'markdown/facts.ts', 'markdown/tree'] },
  'markdown/links': { imports: ['model', 'markdown/facts.ts', 'markdown/tree'] },
  'markdown/typography': { imports: ['model', 'markdown/tree', 'markdown/links'] },
  'markdown/languages': { imports: ['model', 'markdown/slots.ts', 'markdown/tree'] },
  'markdown/citations': { imports: ['model', 'markdown/facts.ts', 'markdown/tree'] },
  'markdown/notes': {
    imports: ['model', 'markdown/facts.ts', 'markdown/slots.ts', 'markdown/tree'],
  },
  'markdown/passages': {
    imports: ['model', 'markdown/facts.ts', 'markdown/slots.ts', 'markdown/tree'],
  },
  'markdown/figures': {
    imports: [
      ...['model', 'markdown/facts.ts', 'markdown/slots.ts', 'markdown/tree'],
      ...['markdown/links', 'markdown/notes', 'markdown/passages'],
    ],
  },
  permalinks: { loose: ['assign.ts', 'trace.ts'], imports: ['model', 'permalinks'] },
  'permalinks/alignment': { imports: ['model'] },
  'permalinks/past': { imports: ['model', 'permalinks/alignment'] },
  'permalinks/ids': { imports: ['model', 'permalinks/alignment', 'permalinks/past'] },
  'permalinks/ledger': { imports: ['model', 'permalinks/alignment', 'permalinks/past'] },
  'permalinks/translations': {
    imports: [
      ...['model', 'permalinks/alignment', 'permalinks/past'],
      ...['permalinks/ids', 'permalinks/ledger'],
    ],
  },
  'permalinks/merge': { imports: ['model', 'permalinks/alignment', 'permalinks/ids'] },
  addresses: { imports: ['model'] },
  published: { imports: ['model', 'permalinks', 'addresses', 'content/files'] },
  search: { imports: ['model', 'content/files'] },
  rules: { imports: ['model', 'names', 'addresses', 'markup'] },

  'content/files': { imports: ['model'] },
  'content/render': { imports: ['model', 'markdown', 'content/files'] },
  'content/read': {
    imports: [
      ...['model', 'permalinks', 'markup', 'settings.ts'],
      ...['content/files', 'content/render'],
    ],
  },
  'content/check': {
    imports: [
      ...['model', 'rules', 'permalinks', 'addresses'],
      ...['content/files', 'content/render', 'content/read'],
    ],
  },
  'content/show': {
    imports: ['model', 'rules', 'content/read', 'content/check', 'content/render'],
  },
  'content/entries': {
    imports: [
      ...['model', 'markdown', 'permalinks', 'addresses', 'names'],
      ...['content/files', 'content/render'],
    ],
  },

  reads: { imports: ['model', 'content/entries'] },
  library: {
    loose: [
      ...[
        'isolate.ts',
        'languages-of.ts',
        'library-answers.ts',
        'library-of-build.ts',
        'library.ts',
      ],
      ...['open-library.ts', 'page-build.ts', 'source-citations.ts', 'view.ts'],
    ],
    imports: libraryImports,
  },
  'library/making': { imports: [...libraryImports, ...libraryCore] },
  'library/pages': { imports: [...libraryImports, ...libraryCore, 'library/making'] },
  'library/shell': {
    imports: [...libraryImports, ...libraryCore, 'library/making', 'library/pages'],
  },
  'library/sources': { imports: [...libraryImports, ...libraryCore, 'library/pages'] },
  'library/texts': {
    imports: [...libraryImports, ...libraryCore, 'library/pages', 'library/sources'],
  },
  'library/names': {
    imports: [...libraryImports, ...libraryCore, 'library/pages', 'library/sources'],
  },
  'library/briefs': {
    imports: [
      ...[...libraryImports, ...libraryCore, 'library/making', 'library/pages'],
      ...['library/shell', 'library/sources', 'library/texts', 'library/names'],
    ],
  },
  'library/lists': {
    imports: [
      ...[...libraryImports, ...libraryCore, 'library/making', 'library/pages'],
      ...['library/shell', 'library/sources', 'library/names', 'library/briefs'],
    ],
  },
  'library/search': {
    imports: [
      ...[...libraryImports, ...libraryCore, 'library/pages', 'library/names'],
      ...['library/briefs', 'library/lists'],
    ],
  },
  'library/books': {
    imports: [...libraryImports, ...libraryCore, 'library/sources', 'library/briefs'],
  },
  'library/feeds': {
    imports: [
      ...[...libraryImports, ...libraryCore, 'library/shell', 'library/texts'],
      'library/briefs',
    ],
  },
  'library/files': {
    imports: [
      ...[...libraryImports, ...libraryCore, 'library/shell', 'library/sources'],
      ...['library/texts', 'library/briefs', 'library/books', 'library/feeds'],
    ],
  },
  exports: {
    loose: ['escape-xml.ts', 'highwire.ts', 'json-ld.ts', 'manifest.ts'],
    imports: ['model'],
  },
  'exports/cards': { imports: ['model'] },
  'exports/citations': { imports: ['model'] },
  'exports/styles': { imports: ['model'] },
  'exports/texts': { imports: ['model'] },
  'exports/feeds': { imports: ['model', 'exports/escape-xml.ts', 'exports/texts'] },
  'exports/books': { imports: ['model', 'exports/escape-xml.ts', 'exports/texts'] },
  'components/page': { imports: componentImports },
  'components/lists': { imports: [...componentImports, 'components/page'] },
  'components/names': { imports: [...componentImports, 'components/page'] },
  'components/sources': { imports: [...componentImports, 'components/page'] },
  'components/search': { imports: [...componentImports, 'components/page'] },
  'components/brief': { imports: [...componentImports, 'components/page', 'components/lists'] },
  layouts: { imports: ['model', 'strings', 'client', 'components', 'styles'] },
  pages: { imports: ['model', 'strings', 'library', 'layouts', 'components', 'styles'] },
  styles: { imports: [] },

  client: {
    loose: [
      ...['brief.ts', 'site.ts', 'tab-key.ts'],
      ...['fetch-json.ts', 'fetch-names.ts', 'given-files.ts'],
    ],
    imports: ['model', 'client'],
  },
  'client/theme': { imports: [] },
  'client/offline': { imports: ['model'] },
  'client/timeline': { imports: [] },
  'client/citations': { imports: [] },
  'client/passages': { imports: ['model', 'client/tab-key.ts'] },
  'client/notes': { imports: ['model', 'client/tab-key.ts'] },
  'client/quotes': { loose: ['text-fragment.ts'], imports: ['model'] },
  'client/quotes/make': {
    imports: [
      ...['model', 'client/citations', 'client/passages', 'client/quotes/text-fragment.ts'],
      'client/tab-key.ts',
    ],
  },
  'client/quotes/open': {
    imports: [
      ...['model', 'client/fetch-json.ts', 'client/passages', 'client/quotes/text-fragment.ts'],
    ],
  },
  'client/search-box': {
    imports: ['model', 'names', 'client/fetch-json.ts', 'client/fetch-names.ts'],
  },
  'client/found': {
    imports: [
      ...['model', 'names', 'client/passages', 'client/tab-key.ts'],
      ...['client/search-box/fetch-search-words.ts'],
    ],
  },
  'client/search': {
    loose: [...['answers.ts', 'brief-search.ts', 'conductor.ts', 'parts.ts', 'preload-script.ts']],
    imports: ['model', 'names', 'client/search'],
  },
  'client/search/grammar': { imports: ['model', 'names'] },
  'client/search/query': {
    imports: ['model', 'names', 'client/search/grammar', 'client/search/index'],
  },
  'client/search/index': {
    imports: [
      ...['model', 'names', 'client/fetch-json.ts', 'client/fetch-names.ts'],
      'client/given-files.ts',
    ],
  },
  'client/search/direct': {
    imports: [
      ...['model', 'client/search/grammar', 'client/search/query'],
      ...['client/search/index/known-ids.ts'],
    ],
  },
  'client/search/state': { imports: ['model'] },
  'client/search/find': {
    imports: ['model', 'names', 'client/search/query', 'client/search/index'],
  },
  'client/search/results': {
    imports: [
      ...['model', 'client/search/parts.ts'],
      ...['client/search/find', 'client/search/index'],
    ],
  },
  'client/search/service': {
    imports: [
      ...['model', 'names', 'client/search/grammar', 'client/search/query'],
      ...['client/search/index', 'client/search/find', 'client/given-files.ts'],
      ...['client/search/results/load-contents.ts', 'client/search/results/hit-content.ts'],
    ],
  },
  'client/search/panels': {
    imports: [
      ...['model', 'names', 'client/search/parts.ts', 'client/search/service/search-service.ts'],
      ...['client/search/grammar', 'client/search/query', 'client/search/direct'],
      ...['client/search/index', 'client/search/find'],
      ...['client/search/results', 'client/search/state'],
    ],
  },

  paper: {
    imports: [
      ...['model', 'library', 'settings.ts', 'content/entries', 'content/read'],
      'build/serve-site.ts',
    ],
  },
  hosting: { imports: ['model'] },
  // What stands loose is for all rooms: the whole of a build, and the server of what it made.
  build: {
    loose: ['make-site.ts', 'serve-site.ts'],
    imports: [
      'model',
      'content',
      'library',
      'search',
      'settings.ts',
      'hosting/host-rules.ts',
      'build',
    ],
  },
  'build/develop': {
    imports: ['model', 'content', 'library', 'strings', 'search/serve-index.ts', 'settings.ts'],
  },
  'build/bundle': {
    imports: [
      'content',
      'library',
      'settings.ts',
      'build/kept',
      'client/offline/offline-worker.ts',
    ],
  },
  'build/pages': {
    imports: [
      ...['model', 'content/files/write-anew.ts', 'library/page-build.ts'],
      'build/bundle/page-maker.ts',
    ],
  },
  'build/html': { imports: ['model/memoize.ts'] },
  'build/output': { imports: ['model', 'content', 'settings.ts'] },
  'build/kept': {
    imports: ['model', 'content', 'library', 'reads', 'settings.ts', 'build/output'],
  },
  'build/pictures': {
    imports: [
      ...['model', 'content', 'library', 'settings.ts'],
      ...['exports/cards', 'exports/manifest.ts'],
      ...['build/output/next-output.ts', 'build/output/output-record.ts'],
    ],
  },
  'build/offline': {
    imports: ['model', 'content', 'library', 'settings.ts', 'build/output/output-stamps.ts'],
  },
  'build/beside': {
    imports: [
      ...['model', 'content', 'library', 'hosting', 'settings.ts', 'build/kept'],
      ...['paper/brief-pages.ts', 'paper/linked-pdf.ts', 'paper/pdf-folder.ts'],
    ],
  },
  // Each command is a file, named by the scripts of package.json or by Git; what it does stands in a room.
  cli: {
    loose: [
      ...['build.ts', 'check.ts', 'dev.ts', 'fields.ts', 'merge-driver.ts', 'merge-ledger.ts'],
      ...['new.ts', 'pdf.ts', 'permalinks.ts', 'preview.ts', 'release.ts', 'rename.ts'],
      ...['run-command.ts', 'start.ts', 'withdraw.ts'],
    ],
    imports: ['model', 'content', 'build', 'published', 'paper', 'fields', 'settings.ts', 'cli'],
  },
  'cli/checked': {
    imports: ['model', 'content', 'strings', 'published', 'settings.ts', 'cli/report'],
  },
  'cli/site': {
    imports: ['model', 'content', 'build', 'settings.ts', 'cli/checked', 'cli/report'],
  },
  'cli/ledgers': {
    imports: [
      ...['model', 'content', 'permalinks', 'addresses', 'published', 'settings.ts'],
      ...['cli/report', 'cli/merge-ledger.ts'],
    ],
  },
  'cli/release': {
    imports: ['model', 'settings.ts', 'cli/checked', 'cli/ledgers', 'cli/report'],
  },
  'cli/report': { imports: ['model', 'content'] },
  'cli/move': {
    imports: [
      ...['model', 'content', 'addresses', 'settings.ts'],
      ...['cli/report', 'cli/checked/interface-languages.ts', 'published/joined-sides.ts'],
    ],
  },
  'cli/explain': { imports: ['model', 'cli/report'] },
};

// Tables of data, which may be as long as the data is.
const dataTables: readonly string[] = [];

// Who of the library remembers results by itself, and sees to it that what these read is noted for every page that asks:
// a page is made again only where something that it read has changed. Others remember by `library-answers.ts`.
const rememberers = [
  'library/briefs/carry-brief.ts',
  'library/briefs/related-briefs.ts',
  'library/library-answers.ts',
  'library/making/changed-routes.ts',
  'library/names/name-links.ts',
  'library/sources/short-words.ts',
  'library/view.ts',
];

const longestFile = 250;

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.get('markdown/pipeline.ts')).toContain('model/reading/rendered-text.ts');
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

describe('an output that is being made', () => {
  it('is written by what never writes into a file that is there, which readers may have', () => {
    const writing = /\b(?:(?:appendFile|copyFile|cp|open|writeFile)Sync|createWriteStream)(?=\()/g;
    const rooms = /^build\/(?:beside|kept|offline|output|pages|pictures)\//;
    const found = files
      .filter((file) => rooms.test(file))
      .flatMap((file) =>
        [...(texts.get(file) ?? '').matchAll(writing)].map(([name]) => `${file} ${name}`),
      );
    expect(found).toEqual([
      // With the flag `wx`.
      'build/beside/write-sitemap.ts createWriteStream',
      // A finished output to another disk.
      'build/output/publish.ts cpSync',
      // Beside the folder.
      'build/output/spare-folder.ts writeFileSync',
    ]);
  });
});

describe('what is remembered', () => {
  it('hides nothing that was read of the library', () => {
    const remembering = files.filter(
      (file) =>
        file.startsWith('library/') && /memoize(?:ByOwner|Weakly)/.test(texts.get(file) ?? ''),
    );
    expect(remembering).toEqual(rememberers);
  });
});

describe('files', () => {
  it('have no barrels, types or utilities among them', () => {
    const wrong = files.filter((file) =>
      /(^|\/)((index|types)\.ts$|(utils|helpers)(\/|\.ts$))/.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('lie in rooms that the house knows, and no room is empty', () => {
    expect(files.filter((file) => !Object.hasOwn(rooms, roomOf(file)))).toEqual([]);
    const inhabited = new Set(files.map(roomOf));
    expect(Object.keys(rooms).filter((room) => !inhabited.has(room))).toEqual([]);
  });

  it('lie loose beside rooms only where they are named', () => {
    const withRooms = Object.keys(rooms).filter((room) =>
      Object.keys(rooms).some((other) => dirname(other) === room),
    );
    for (const room of withRooms) {
      const loose = files.filter((file) => roomOf(file) === room).map((file) => basename(file));
      expect([room, ...loose]).toEqual([room, ...(rooms[room]?.loose ?? []).toSorted()]);
    }
  });

  it('share a name only where `model` says what another makes', () => {
    const named = files.filter((file) => file.endsWith('.ts') && !file.startsWith('pages/'));
    const isOfModel = (file: string) => file.startsWith('model/');
    const shared = [true, false].flatMap((ofModel) =>
      twice(named.filter((file) => isOfModel(file) === ofModel).map((file) => basename(file))),
    );
    expect(shared).toEqual([]);
  });

  it('are short', () => {
    const long = files.filter((file) => linesOf(file) > longestFile && !dataTables.includes(file));
    expect(long.map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([]);
  });

  it('are short where they are styles, too', () => {
    const styles = readdirSync(join(src, 'styles')).filter((file) => file.endsWith('.css'));
    const lines = (file: string) => readFileSync(join(src, 'styles', file), 'utf8').split('\n');
    expect(styles.length).toBeGreaterThan(10);
    expect(styles.filter((file) => lines(file).length > longestFile)).toEqual([]);
  });

  it('set no style by attribute, which the content security policy would block', () => {
    const wrong = files.filter(
      (file) =>
        file.endsWith('.astro') && /\sstyle\s*=|\sdefine:vars\s*=/.test(texts.get(file) ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});

describe('exported types', () => {
  const declaration = /^export (?:declare |abstract )*(?:type|interface|class|enum) (\w+)/gm;

  it('are found at all', () => {
    expect(typesIn('model/reading/ledger.ts')).toContain('LedgerEntry');
  });

  it('have a name of their own', () => {
    expect(twice(files.flatMap(typesIn))).toEqual([]);
  });

  function typesIn(file: string): string[] {
    return [...(texts.get(file) ?? '').matchAll(declaration)].map(([, name = '']) => name);
  }
});

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

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
  const room = roomOf(from);
  if (dirname(to) === room && room !== 'pages') return true;
  const entries = rooms[room]?.imports ?? [];
  return entries.some((entry) => to === entry || to.startsWith(`${entry}/`));
}

function roomOf(file: string): string {
  return file.startsWith('pages/') ? 'pages' : dirname(file);
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
