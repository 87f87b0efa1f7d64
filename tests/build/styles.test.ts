import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { root } from './build-site.ts';
import { selectorsOf, wordsOf } from './selectors.ts';

// What pages may have that none here has, and what scripts make in a way that is not seen.
const known = new Set([
  ...['h4', 'hr', 'code', 'pre', '.align-center'],
  ...['.passage-marks', '.retired-line', '.outdated-line', '.retired-ids'],
  ...['.aside-label', '.later', '[open]'],
]);

let dirs: string[] = [];

beforeAll(() => {
  dirs = [inject('exampleSite'), inject('realSite')];
});

it('no selector asks for what is in no template, on no page and made by no script', () => {
  const pages = read('**/*.html');
  const scripts = [...read('_astro/**/*.js'), ...pages.flatMap(inlineScripts)];
  const templates = globSync('src/**/*.astro', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const there = new Set([
    ...known,
    ...pages.flatMap(inPage),
    ...scripts.flatMap(inScript),
    ...templates.flatMap(inTemplate),
  ]);
  const isThere = (word: string) => there.has(word) || there.has(word.replace(/=.*\]$/, '=*]'));
  const selectors = [...new Set(read('_astro/*.css').flatMap(selectorsOf))];
  expect(selectors.length).toBeGreaterThan(300);
  expect(selectors.filter((selector) => !wordsOf(selector).every(isThere))).toEqual([]);
});

it('a page has the styles of every class that any page has styles for', () => {
  const styled = new Map<string, Set<string>>();
  const classesOf = (file: string) => {
    const known =
      styled.get(file) ?? new Set(selectorsOf(readFileSync(file, 'utf8')).flatMap(wordsOf));
    styled.set(file, known);
    return known;
  };
  const missing = dirs.flatMap((dir) => {
    const all = new Set(
      globSync('_astro/*.css', { cwd: dir }).flatMap((file) => [...classesOf(join(dir, file))]),
    );
    return globSync('**/*.html', { cwd: dir }).flatMap((file) => {
      const html = readFileSync(join(dir, file), 'utf8');
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
      expect(sheets.length, file).toBeGreaterThan(0);
      const own = sheets.map(([, href = '']) => classesOf(join(dir, href)));
      return [...new Set(inPage(html))]
        .filter((name) => name.startsWith('.') && all.has(name))
        .filter((name) => !own.some((one) => one.has(name)))
        .map((name) => `${file}: ${name}`);
    });
  });
  expect(missing).toEqual([]);
});

function read(pattern: string): string[] {
  return dirs.flatMap((cwd) =>
    globSync(pattern, { cwd, exclude: ['pagefind/**'] }).map((file) =>
      readFileSync(join(cwd, file), 'utf8'),
    ),
  );
}

function inPage(html: string): string[] {
  const words = new Set<string>();
  const tags = /<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)/g;
  for (const [, tag = '', attributes = ''] of html.matchAll(tags)) {
    words.add(tag);
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s=>"]+)(?:="([^"]*)")?/g)) {
      words.add(`[${name}]`).add(`[${name}=${value}]`);
      if (name === 'class') value.split(/\s+/).forEach((one) => words.add(`.${one}`));
    }
  }
  return [...words];
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);
}

// The classes an element is given, and every element or attribute that may be named.
function inScript(script: string): string[] {
  const classes = [...script.matchAll(/className=([^;,)}]*)/g)].flatMap(([, given = '']) =>
    quoted(given).flatMap((words) => words.split(/\s+/)),
  );
  const names = [...script.matchAll(/["'`]([a-z][a-z-]*)["'`]/g)].map(([, name = '']) => name);
  const properties = [...script.matchAll(/\.(aria[A-Z][a-z]+|dataset\.[a-zA-Z]+)/g)].map(
    ([, property = '']) =>
      property
        .replace('dataset.', 'data-')
        .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  return [
    ...classes.map((name) => `.${name}`),
    ...names,
    ...[...names, ...properties].flatMap((name) => [`[${name}]`, `[${name}=*]`]),
  ];
}

// Not every word of a template asks for a utility, but Tailwind cannot know.
function inTemplate(template: string): string[] {
  return quoted(template).flatMap((words) => words.split(/\s+/).map((word) => `.${word}`));
}

function quoted(text: string): string[] {
  return [...text.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`/g)].map(
    ([, double, single, back]) => double ?? single ?? back ?? '',
  );
}
