import { basename, dirname, join } from 'node:path';
import type { z } from 'astro/zod';
import { briefSchema, translationSchema } from '../../model/records/brief.ts';
import type { BriefFolder, FiledText } from '../../model/reading/content.ts';
import { briefIdSchema } from '../../model/records/ids.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { isLanguageTag, type Language } from '../../model/language/language.ts';
import { likelyLanguage } from '../../model/language/likely-language.ts';
import { emptyLedger, type Ledger, ledgerSchema } from '../../model/reading/ledger.ts';
import { cutFrontMatter } from '../files/front-matter.ts';
import { isThere } from '../files/read-bytes.ts';
import { readTextFile } from '../files/read-file.ts';
import { salvageFrontMatter, salvageText } from '../files/salvage-text.ts';
import { readImages } from './read-images.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { salvageFields } from './salvage-fields.ts';
import { textStandIns } from './stand-ins.ts';

/** A Markdown file with typed front matter, not rendered yet. */
export interface UnrenderedText<T> extends Omit<FiledText<T>, 'facts' | 'digest'> {
  body: string;
}

/** A brief's folder before its texts are rendered. */
export interface UnrenderedBrief extends Omit<
  BriefFolder,
  'first' | 'translations' | 'drafts' | 'ids' | 'nextLedger'
> {
  first: UnrenderedText<BriefFolder['first']['data']>;
  translations: UnrenderedText<BriefFolder['translations'][number]['data']>[];
  drafts: UnrenderedText<BriefFolder['drafts'][number]['data']>[];
}

/**
 * Reads the files of one brief's folder; the brief is missing where it cannot be typed.
 *
 * @param options.salvages With it the brief is there as far as it can be shown.
 * @param options.languages Those of the site, where it could be read, in their order.
 */
export function readBrief(
  dir: string,
  folder: string,
  files: readonly string[],
  {
    salvages = false,
    languages = [],
  }: { salvages?: boolean; languages?: readonly Language[] } = {},
): { brief?: UnrenderedBrief; faults: Fault[] } {
  const faults: Fault[] = [];
  const id = briefIdSchema.safeParse(basename(folder));
  const at = { line: 1, column: 1 };
  const markdown = files.filter((file) => file.endsWith('.md'));
  if (!id.success) {
    const message = `Unexpected slug \`${basename(folder)}\`, expected lower-case words joined by hyphens.`;
    return { faults: [{ rule: 'file-name', file: markdown[0] ?? folder, at, message }] };
  }
  const readings = markdown.map((file) => readBriefText(dir, file, { found: faults, salvages }));
  const texts = readings.flatMap((reading) => (isFaults(reading) ? [] : [reading]));
  faults.push(...readings.flatMap((reading) => (isFaults(reading) ? reading : [])));
  const ledger = readLedger(dir, join(folder, 'permalinks.yaml'));
  const images = readImages(dir, files);
  faults.push(...images.faults, ...(isFaults(ledger) ? ledger : []));

  const place = ({ language }: BriefText) => languages.indexOf(language) + 1 || Infinity;
  const [original, second] = texts
    .filter((text) => text.kind === 'first')
    .sort((a, b) => place(a) - place(b));
  const first = original ?? (salvages ? asFirst(texts, id.data) : undefined);
  if (!first || (second && !salvages)) {
    // If a text could not be read, it may be the original: its own faults are enough.
    if (first || readings.every((reading) => !isFaults(reading))) {
      faults.push({
        ...(first && second ? secondFirst(first, second, languages) : noFirst),
        file: (second ?? texts[0])?.file ?? folder,
        at,
      });
    }
    return { faults };
  }
  return {
    faults,
    brief: {
      id: id.data,
      folder,
      first,
      ...translationsIn(texts.filter((text) => text.file !== first.file)),
      images: images.sizes,
      ledger: isFaults(ledger) ? emptyLedger : ledger,
    },
  };
}

type BriefText = Exclude<ReturnType<typeof readBriefText>, Fault[]>;

const noFirst = {
  rule: 'language-first',
  message: 'Unexpected brief with no `date`, expected it in exactly one language.',
} as const;

// Most often a copy of the original that is to become its translation, or was to be of another brief.
function secondFirst(
  { file }: Pick<BriefText, 'file'>,
  second: BriefText,
  languages: readonly Language[],
): Pick<Fault, 'rule' | 'message' | 'hint'> {
  const { language } = second;
  if (languages.length > 0 && !languages.includes(language)) {
    const message = `Unexpected language \`${language}\`, expected one that is in \`languages\` of site.yaml.`;
    return { rule: 'language-unknown', message };
  }
  const message = `Unexpected brief with a second \`date\`, first in ${basename(file)}, expected it in exactly one language.`;
  const hint = `A translation gives \`title\`, \`summary\`, \`closing\`, \`translators\` and its text: take the rest out of ${basename(second.file)}.`;
  return { rule: 'language-first', message, hint };
}

// While the original cannot be read, or is not written yet, another text carries the brief.
function asFirst(texts: readonly BriefText[], id: string): UnrenderedBrief['first'] | undefined {
  const text = texts.find(({ language }) => language === 'en') ?? texts[0];
  if (!text) return undefined;
  const data = { ...salvageFields('', briefSchema, textStandIns(id)), ...text.data };
  return { ...text, data };
}

function translationsIn(
  all: readonly BriefText[],
): Pick<UnrenderedBrief, 'translations' | 'drafts'> {
  const [translations = [], drafts = []] = [false, true].map((isDraft) =>
    all.filter(({ data }) => (data.draft ?? false) === isDraft),
  );
  return { translations, drafts };
}

/** A Markdown file with its front matter still as YAML. */
export type UntypedText = Omit<UnrenderedText<never>, 'data'> & { frontMatter: string };

/**
 * Reads a Markdown file and cuts off its front matter.
 *
 * @param salvages With it a file with a fault is there as far as it can be shown.
 */
export function readMarkdown(dir: string, file: string, salvages = false): UntypedText | Fault[] {
  const reading = readWhole(dir, file);
  const language = basename(file, '.md');
  if (!isFaults(reading) || !salvages || !isLanguageTag(language)) return reading;
  return { file, language, ...salvageFrontMatter(salvageText(dir, file)) };
}

function readWhole(dir: string, file: string): UntypedText | Fault[] {
  const text = readTextFile(dir, file);
  if (typeof text !== 'string') return [text];
  const cut = cutFrontMatter(text);
  const at = { line: 1, column: 1 };
  if (!cut || cut.frontMatter.trim() === '') {
    const [line = ''] = /^(\+\+\+|;;;|\{)/.exec(text) ?? [];
    const what = line === '' ? 'beginning of the file' : `front matter after \`${line}\``;
    const message = `Unexpected ${what}, expected front matter between two lines of \`---\`.`;
    return [{ rule: 'front-matter', file, at, message }];
  }
  const language = basename(file, '.md');
  if (!isLanguageTag(language)) {
    const message = `Unexpected file name \`${basename(file)}\`, expected a language such as \`en.md\`.`;
    const meant = likelyLanguage(language);
    const hint = meant === undefined ? undefined : `Rename the file to \`${meant}.md\`.`;
    return [{ rule: 'language-unknown', file, at, message, hint }];
  }
  if (cut.body.trim() === '') {
    const message = 'Unexpected end of the file after its front matter, expected a text.';
    return [{ rule: 'file-empty', file, at: { line: cut.bodyOffset, column: 1 }, message }];
  }
  return { file, language, ...cut };
}

// A file without data of its own is a translation; with any of the data it must have all.
function readBriefText(
  dir: string,
  file: string,
  { found, salvages }: { found: Fault[]; salvages: boolean },
) {
  const text = readMarkdown(dir, file, salvages);
  if (isFaults(text)) return text;
  const { frontMatter, ...rest } = text;
  const typed = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> | Fault[] => {
    const data = readYaml(frontMatter, schema, { file, offset: 1, found });
    if (!isFaults(data) || !salvages) return data;
    return salvageFields(frontMatter, schema, textStandIns(basename(dirname(file))));
  };
  if (/^(date|type|authors|topics|regions)[ \t]*:/m.test(frontMatter)) {
    const data = typed(briefSchema);
    return isFaults(data) ? data : { ...rest, data, kind: 'first' as const };
  }
  const data = typed(translationSchema);
  return isFaults(data) ? data : { ...rest, data, kind: 'translation' as const };
}

function readLedger(dir: string, file: string): Ledger | Fault[] {
  if (!isThere(dir, file)) return emptyLedger;
  const text = readTextFile(dir, file);
  if (typeof text !== 'string') {
    if (text.rule === 'file-link' || text.rule === 'file-unreadable') return [text];
    const rule = text.rule === 'conflict-marker' ? 'ledger-conflict' : 'ledger-invalid';
    return [{ ...text, rule }];
  }
  const ledger = readYaml(text, ledgerSchema, { file, offset: 0, hasNumbers: true });
  return isFaults(ledger)
    ? ledger.map((fault) => ({ ...fault, rule: 'ledger-invalid', hint: undefined }))
    : ledger;
}
