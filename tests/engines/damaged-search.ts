import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Damage = (pagefind: string) => void;

// One of each kind; tests/browser tries more of them, in Chromium.
const damages = {
  'a part that was cut': (pagefind) => {
    for (const file of filesIn(join(pagefind, 'index'))) cut(file);
  },
  'a part that is not there': (pagefind) => {
    rmSync(join(pagefind, 'index'), { recursive: true });
  },
  'a page in place of a result': (pagefind) => {
    for (const file of filesIn(join(pagefind, 'fragment'))) writeFileSync(file, '<!doctype html>');
  },
  'JSON of another shape': (pagefind) => {
    writeFileSync(join(pagefind, 'head.en.json'), '{"version":1,"parts":7}');
  },
  'rows of another type': (pagefind) => {
    writeFileSync(join(pagefind, 'briefs.en.json'), '[null]');
  },
  'values of another type': (pagefind) => {
    writeFileSync(join(pagefind, 'facets.en.json'), '[null]');
  },
} satisfies Record<string, Damage>;

/** The ways in which the index of a copy of the search page is damaged. */
export const damageNames = Object.keys(damages);

/** Where the search page is whose index is damaged in a way. */
export function damagedSearch(name: string): string {
  return `damaged/${damageNames.indexOf(name)}/search/`;
}

/** Writes, for each damage, a search page with an index of its own into a built site. */
export function writeDamaged(site: string): void {
  const html = readFileSync(join(site, 'search/index.html'), 'utf8');
  for (const [name, damage] of Object.entries<Damage>(damages)) {
    const search = join(site, damagedSearch(name));
    const pagefind = join(search, 'pagefind');
    mkdirSync(search, { recursive: true });
    cpSync(join(site, 'pagefind'), pagefind, { recursive: true });
    writeFileSync(
      join(search, 'index.html'),
      html
        .replaceAll('"/pagefind/', `"/${damagedSearch(name)}pagefind/`)
        .replaceAll(' /pagefind/', ` /${damagedSearch(name)}pagefind/`),
    );
    damage(pagefind);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

function cut(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}
