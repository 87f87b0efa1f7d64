import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPages, type Measured, measure } from './measured-build.ts';

/** How the same texts fare in Hugo and Pagefind, the reference for speed. */
export interface Reference {
  hugo: Measured;
  pagefind: Measured;
  /** Says what was made. */
  sentence: string;
}

/** Builds briefs, topics, regions and authors of a content folder with Hugo, and indexes what it made with Pagefind; nothing where Hugo is not installed. */
export async function measureHugo(
  contentDir: string,
  workDir: string,
): Promise<Reference | undefined> {
  const version = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (version.status !== 0) return undefined;
  const dir = join(workDir, 'hugo');
  rmSync(dir, { recursive: true, force: true });
  const languages = copyBriefs(contentDir, dir);
  for (const [path, text] of Object.entries({ 'hugo.toml': configOf(languages), ...layouts }))
    write(join(dir, path), text);
  const hugo = await measure('hugo', ['--source', dir], join(workDir, 'hugo.log'));
  const site = join(dir, 'public');
  const pages = countPages(site);
  const runner = fileURLToPath(new URL('./runner/bin.cjs', import.meta.resolve('pagefind')));
  const pagefind = await measure(
    process.execPath,
    [runner, '--site', site],
    join(workDir, 'pagefind.log'),
  );
  const [name = 'hugo'] = version.stdout.split('+');
  return {
    hugo,
    pagefind,
    sentence: `${name} makes ${pages.toLocaleString('en')} plain pages of the same briefs, topics, regions and authors (no sources, no topic × region, no files beside pages, no ledgers) in ${hugo.seconds.toFixed(1)} s, and Pagefind indexes the articles among them in ${pagefind.seconds.toFixed(1)} s.`,
  };
}

// A translation of a text that is not there is a page to Hugo, so drafts and all are as they lie.
function copyBriefs(contentDir: string, dir: string): string[] {
  const languages = new Set<string>();
  for (const file of globSync('briefs/**/*.md', { cwd: contentDir })) {
    const language = basename(file, '.md');
    languages.add(language);
    const to = join(dir, `content-${language}`, 'briefs', `${basename(dirname(file))}.md`);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(contentDir, file), to);
  }
  return [...languages].sort((one, other) => Number(other === 'en') - Number(one === 'en'));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function configOf(languages: readonly string[]): string {
  return `baseURL = "https://bench.example/"
paginate = 50
defaultContentLanguage = "${languages[0] ?? 'en'}"
disableKinds = ["RSS"]
[taxonomies]
topic = "topics"
region = "regions"
author = "authors"
${languages.map((language) => `[languages.${language}]\ncontentDir = "content-${language}"\n`).join('')}`;
}

const page = (body: string) =>
  `<!doctype html><html lang="{{ .Language.Lang }}"><head><title>{{ .Title }}</title></head><body><main>${body}</main></body></html>\n`;

const layouts: Record<string, string> = {
  'layouts/_default/single.html': page(
    '<article data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .TableOfContents }}{{ .Content }}</article>',
  ),
  'layouts/_default/list.html': page(
    '<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p></article>{{ end }}',
  ),
};
