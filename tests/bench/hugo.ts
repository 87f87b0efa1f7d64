import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { countPages, measure } from './measured-build.ts';

/** How the same texts fare in Hugo, the reference for speed, and a sentence that says so. */
export interface HugoResult {
  seconds: number | undefined;
  sentence: string;
}

/** Builds briefs, topics and regions of a corpus with Hugo where it is installed; no sources, no ledgers. */
export async function measureHugo(contentDir: string, workDir: string): Promise<HugoResult> {
  const version = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    const sentence = 'Hugo is not installed here, so there is no figure of it to compare with.';
    return { seconds: undefined, sentence };
  }
  const dir = join(workDir, 'hugo');
  rmSync(dir, { recursive: true, force: true });
  for (const [path, text] of Object.entries(siteFiles)) write(join(dir, path), text);
  for (const file of globSync('briefs/**/*.md', { cwd: contentDir })) {
    const language = basename(file, '.md');
    const folder = language === 'en' ? 'content/briefs' : `content-${language}/briefs`;
    const to = join(dir, folder, `${basename(dirname(file))}.md`);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(contentDir, file), to);
  }
  const { seconds, samples } = await measure('hugo', ['--source', dir], join(workDir, 'hugo.log'));
  const pages = countPages(join(dir, 'public'));
  const most = Math.max(0, ...samples.map(({ own }) => own.megabytes));
  const [name = 'hugo'] = version.stdout.split('+');
  return {
    seconds,
    sentence: `Reference: ${name} makes ${pages.toLocaleString('en')} plain pages of the same briefs, topics and regions (no sources, no topic × region, no ledgers) in ${seconds.toFixed(1)} s with ${most.toFixed(0)} MB.`,
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const page = (body: string) =>
  `<!doctype html><html lang="{{ .Language.Lang }}"><head><title>{{ .Title }}</title></head><body><main>${body}</main></body></html>\n`;

const siteFiles: Record<string, string> = {
  'hugo.toml': `baseURL = "https://bench.example/"
paginate = 50
defaultContentLanguage = "en"
disableKinds = ["RSS"]
[taxonomies]
topic = "topics"
region = "regions"
author = "authors"
[languages.en]
contentDir = "content"
[languages.ar]
contentDir = "content-ar"
languageDirection = "rtl"
`,
  'layouts/_default/single.html': page(
    '<article><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .TableOfContents }}{{ .Content }}</article>',
  ),
  'layouts/_default/list.html': page(
    '<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p></article>{{ end }}',
  ),
};
