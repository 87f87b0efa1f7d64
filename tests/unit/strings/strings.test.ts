import { CORE_SCHEMA, load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringsIn } from '../../../src/strings/strings.ts';
import { stringsSchema } from '../../../src/strings/strings-schema.ts';

const folder = new URL('../../../src/strings/', import.meta.url);
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

interface Tree {
  [name: string]: Tree | string;
}

function read(language: string): Tree {
  const yaml = readFileSync(new URL(`${language}.yaml`, folder), 'utf8');
  return load(yaml, { schema: CORE_SCHEMA }) as Tree;
}

/** Every text by its path; the forms of a plural are one, by the path of the whole. */
function textsIn(tree: Tree, path: readonly string[] = []): { path: string[]; forms: string[] }[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const here = [...path, name];
    if (typeof value === 'string') return [{ path: here, forms: [value] }];
    const isPlural = typeof value['other'] === 'string' && !path.includes('kinds');
    return isPlural
      ? [{ path: here, forms: Object.values(value).map(String) }]
      : textsIn(value, here);
  });
}

/** The tree with one group of it changed. */
function change(tree: Tree, path: readonly string[], edit: (group: Tree) => void): Tree {
  const copy = structuredClone(tree);
  const group = path.reduce((inner, name) => inner[name] as Tree, copy);
  edit(group);
  return copy;
}

const english = read('en');
const paths = textsIn(english).map(({ path }) => path);

describe.each(languages)('the words in %s', (language) => {
  const own = read(language);

  it('are those that the schema names', () => {
    expect(stringsSchema.safeParse(own).error?.issues ?? []).toEqual([]);
    expect(stringsIn(language)).toEqual(own);
  });

  it('have the placeholders that the English ones have', () => {
    const placeholders = (tree: Tree) =>
      textsIn(tree).map(({ path, forms }) => {
        const used = forms.flatMap((form) => form.match(/\{\w*\}?|\}/g) ?? []);
        return `${path.join('.')} ${[...new Set(used)].sort().join(' ')}`;
      });
    expect(placeholders(own).sort()).toEqual(placeholders(english).sort());
  });

  it('have a form for each number that the language tells apart', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // Locators tell one page from several, whatever their number.
    const plurals = textsIn(own).filter(
      ({ path, forms }) => forms.length > 1 && path[0] !== 'locators',
    );
    for (const { path } of plurals) {
      const forms = path.reduce<Tree | string>((inner, name) => (inner as Tree)[name] ?? '', own);
      expect([path.join('.'), ...Object.keys(forms).sort()]).toEqual([
        path.join('.'),
        ...categories.toSorted(),
      ]);
    }
  });
});

describe('the schema of the words', () => {
  it('looks at all there are', () => {
    expect(paths.length).toBeGreaterThan(200);
    expect(paths.map((path) => path.join('.'))).toContain('search.query.instead');
  });

  it('asks for every single one, so that one missing in all languages is missed', () => {
    const unmissed = paths.filter((path) => {
      const without = change(english, path.slice(0, -1), (group) => {
        delete group[path.at(-1) ?? ''];
      });
      return stringsSchema.safeParse(without).success;
    });
    expect(unmissed).toEqual([]);
  });

  it('refuses one that it does not name, in every group', () => {
    const groups = new Map(paths.map((path) => [path.slice(0, -1).join('.'), path.slice(0, -1)]));
    const accepted = [...groups.values()].filter((group) => {
      const more = change(english, group, (inner) => {
        inner['superfluous'] = 'word';
      });
      return stringsSchema.safeParse(more).success;
    });
    expect(accepted).toEqual([]);
  });

  it('refuses a form of a plural that no language has', () => {
    const wrong = change(english, ['search', 'answer', 'found'], (forms) => {
      forms['several'] = 'word';
    });
    expect(stringsSchema.safeParse(wrong).success).toBe(false);
  });
});
