import type { BriefEntry } from '../../content/entries/entries.ts';
import { addressOf, type Path, paths } from '../../model/addresses.ts';
import type { Language } from '../../model/language/language.ts';
import type { PageFinding } from '../../model/page/page-finding.ts';
import type { Finding } from '../../model/reading/finding.ts';
import { withAncestors } from '../../model/records/region.ts';
import { textIn } from '../library.ts';
import type { View } from '../view.ts';

/** What is wrong with what a page shows; lists, search, and pages that are not there tell all. None of it is there in a build. */
export function findingsOn(path: Path, view: View): PageFinding[] {
  const { findings } = view.library;
  if (findings.length === 0) return [];
  const [kind = '', id = ''] = path.split('/').slice(1);
  const concerns = scopeOf(kind, id, view);
  return findings.flatMap((finding, index) =>
    concerns(finding) ? [pageFinding(finding, index, view)] : [],
  );
}

/** What is wrong in a text, by the parts of its page. */
export function findingsIn(file: string, { library }: View) {
  return library.findings.flatMap((finding, index) =>
    finding.file === file && finding.part !== undefined
      ? [{ part: finding.part, href: `#${idOf(index)}`, text: finding.message }]
      : [],
  );
}

/** The address on its page of what is wrong with a link in a text. */
export function findingOfLink(link: string, file: string, { library }: View): string | undefined {
  const index = library.findings.findIndex((one) => one.file === file && one.link === link);
  return index < 0 ? undefined : `#${idOf(index)}`;
}

function idOf(index: number): string {
  return `finding.${index + 1}`;
}

function pageFinding(finding: Finding, index: number, view: View): PageFinding {
  const { file, line, column, severity, rule, message, hint } = finding;
  const place = `${file}:${line}:${column}`;
  return { id: idOf(index), severity, rule, place, message, hint, href: hrefOf(finding, view) };
}

function hrefOf({ file, part }: Finding, { library }: View): string | undefined {
  if (part === undefined) return undefined;
  for (const { id, first, translations } of library.briefs) {
    const text = [first, ...translations].find((one) => one.file === file);
    if (text) return `${addressOf(library.address, paths.brief(id), text.language)}#${part}`;
  }
  for (const { id, texts } of library.pages) {
    const text = texts.find((one) => one.file === file);
    if (text) return `${addressOf(library.address, paths.page(id), text.language)}#${part}`;
  }
  return undefined;
}

type Scope = (finding: Finding) => boolean;

function scopeOf(kind: string, id: string, view: View): Scope {
  const { library, language } = view;
  const brief = kind === 'briefs' ? library.briefsById.get(id) : undefined;
  if (brief) return briefScope(brief, language, view);
  const page = library.pages.find((one) => one.id === kind);
  const text = page?.texts.find((one) => one.language === language);
  if (text) return ({ file }) => file === text.file || file === 'site.yaml';
  const isRecord = ['topics', 'regions', 'authors', 'sources'].includes(kind) && id !== '';
  return isRecord
    ? ({ file }) => recordOf(file) === `${kind}/${id}` || file === 'site.yaml'
    : () => true;
}

function briefScope(brief: BriefEntry, language: Language, view: View): Scope {
  const { first, folder } = brief;
  const own = textIn(brief, language);
  const records = recordsOf(brief, language, view);
  return ({ file, isOfBrief }) => {
    if (file === own?.file || file === 'site.yaml') return true;
    if (file === first.file) return isOfBrief ?? false;
    return file.startsWith(`${folder}/`) ? !file.endsWith('.md') : records.has(recordOf(file));
  };
}

function recordsOf(brief: BriefEntry, language: Language, { library }: View): Set<string> {
  const { data } = brief.first;
  const text = textIn(brief, language);
  const sources = [
    ...[data.restates ?? '', ...data.furtherReading],
    ...(text?.cited.map(({ source }) => source) ?? []),
  ];
  return new Set([
    `types/${data.type}`,
    ...[...data.authors, ...(text?.data.translators ?? [])].map((id) => `authors/${id}`),
    ...data.topics.map((id) => `topics/${id}`),
    ...data.regions
      .flatMap((region) => withAncestors(region, library.regions))
      .map((id) => `regions/${id}`),
    ...sources.map((id) => `sources/${id}`),
  ]);
}

// The file's name is the record's id, whatever folder it lies in.
function recordOf(file: string): string {
  const [kind = ''] = file.split('/');
  return `${kind}/${file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')}`;
}
