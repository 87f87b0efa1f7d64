import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { markupRules } from '../../src/markup/find-markup.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/README.md',
  'content/README.md',
];

// What is there only after a build, what a site's own output has, and the files that briefs have.
const elsewhere = /^(dist|node_modules|pagefind|_astro|briefs)\/|\.(json|html)$|^[^/]*\.yaml$/;

// What the documents say that there is not.
const unwanted = ['utils/', 'types.ts'];

const files = ['src', 'tests', 'content', '.ci', 'public'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file}`,
  ),
);
const topLevel = readdirSync(root);

it.each(documents)('%s names only files and folders that are there', (document) => {
  const named = pathsIn(readFileSync(root + document, 'utf8'));
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

it('paths are found at all', () => {
  expect(pathsIn(readFileSync(`${root}src/README.md`, 'utf8'))).toContain('markdown/slot-html.ts');
});

it('a path that is not there is found', () => {
  const named = pathsIn(
    'See `src/nowhere.ts`, [there](src/README.md#words) and `client/nowhere/`.',
  );
  expect(named.filter((path) => !isThere(path))).toEqual(['src/nowhere.ts', 'client/nowhere/']);
});

/** Paths in backticks or links: what ends like a source file or a folder. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/```.*?```/gs, '');
  const quoted = [...prose.matchAll(/`([^`\s]+)`|\]\(([^)#\s]+)/g)].map(([, a, b]) => a ?? b ?? '');
  return quoted.filter(
    (path) =>
      !path.includes('://') &&
      !/[*{}…<]/.test(path) &&
      /[^/]\.(ts|astro|css|md|js|mjs|yaml|json)$|^[\w.-]+(\/[\w.[\]-]+)*\/$/.test(path) &&
      !elsewhere.test(path) &&
      !unwanted.includes(path),
  );
}

// A path may begin at the root or in `src`, and a file that is named alone anywhere.
function isThere(path: string): boolean {
  const whole = path.replace(/\/$/, '');
  if (existsSync(root + whole) || existsSync(`${root}src/${whole}`)) return true;
  if (topLevel.includes(whole)) return true;
  return files.some((file) => file.endsWith(`/${whole}`));
}

it('lists for authors every rule of what is no markup here', () => {
  const told = readdirSync(`${root}src/markdown/signs`).flatMap((file) => {
    const code = readFileSync(`${root}src/markdown/signs/${file}`, 'utf8');
    return [...code.matchAll(/addFault\(file, '([a-z0-9-]+)'/g)].map(([, rule]) => rule);
  });
  const [, section = ''] =
    /^### What is no markup here$(.*?)^## /ms.exec(
      readFileSync(`${root}content/README.md`, 'utf8'),
    ) ?? [];
  const rows = [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, rules = '']) => rules).join();
  const rules = new Set([...markupRules.map(({ rule }) => rule), ...told, 'link-unused']);
  expect([...rules].filter((rule) => !rows.includes(`\`${rule}\``))).toEqual([]);
});
