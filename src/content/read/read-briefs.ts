import { basename, join } from 'node:path';
import { briefSchema } from '../../model/records/brief.ts';
import type { BriefFolder, UnreadTexts } from '../../model/reading/content.ts';
import { briefIdSchema } from '../../model/records/ids.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { Language } from '../../model/language/language.ts';
import { likelyLanguage } from '../../model/language/likely-language.ts';
import { emptyLedger, ledgerSchema } from '../../model/reading/ledger.ts';
import { isThere } from '../files/read-bytes.ts';
import { describeName } from './wrong-name.ts';
import { readImages } from './read-images.ts';
import { readMarkdown, type UnrenderedText } from './read-markdown.ts';
import { readWords } from './read-words.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { salvageFields } from './salvage-fields.ts';
import { textStandIns } from './stand-ins.ts';
import { type BriefText, typeTexts } from './type-texts.ts';

/** A brief's folder before its texts are rendered. */
export interface UnrenderedBrief extends Omit<
  BriefFolder,
  'first' | 'translations' | 'drafts' | 'ids' | 'nextLedger'
> {
  first: UnrenderedText<BriefFolder['first']['data']>;
  translations: UnrenderedText<BriefFolder['translations'][number]['data']>[];
  drafts: UnrenderedText<BriefFolder['drafts'][number]['data']>[];
}

/** Texts of a folder that cannot be typed, before they are rendered. */
export interface UnrenderedTexts extends Pick<UnreadTexts, 'folder'> {
  texts: UnrenderedText<unknown>[];
}

/**
 * Reads the files of one brief's folder; the brief is missing where it cannot be typed.
 *
 * @param options.salvages With it the brief is there as far as it can be shown.
 * @param options.languages Those of the site, where it could be read, in their order.
 * @param options.lacksFile Whether a file of the folder is at fault already, which may be the original.
 */
export function readBrief(
  dir: string,
  folder: string,
  files: readonly string[],
  {
    salvages = false,
    languages = [],
    lacksFile = false,
  }: { salvages?: boolean; languages?: readonly Language[]; lacksFile?: boolean } = {},
): { brief?: UnrenderedBrief; unread?: UnrenderedTexts; faults: Fault[] } {
  const faults: Fault[] = [];
  const id = briefIdSchema.safeParse(basename(folder));
  const at = { line: 1, column: 1 };
  const markdown = files.filter((file) => file.endsWith('.md'));
  if (!id.success) {
    const wrong = describeName('slug', basename(folder));
    return { faults: [{ rule: 'file-name', file: markdown[0] ?? folder, at, ...wrong }] };
  }
  const untyped = markdown.map((file) => readMarkdown(dir, file, salvages));
  const readings = typeTexts(untyped, { found: faults, salvages });
  const texts = readings.flatMap((reading) => (isFaults(reading) ? [] : [reading]));
  faults.push(...readings.flatMap((reading) => (isFaults(reading) ? reading : [])));
  const ledger = readLedger(dir, join(folder, 'permalinks.yaml'));
  const images = readImages(dir, files);
  faults.push(...images.faults, ...(isFaults(ledger) ? ledger : []));
  const unreadBeside = (read: readonly BriefText[]) =>
    unreadTexts(
      dir,
      markdown.filter((file) => !read.some((text) => text.file === file)),
      { folder, images: images.sizes },
    );

  const { first, fault } = chooseFirst(texts, id.data, { salvages, languages });
  if (fault || !first) {
    // If a text could not be read, it may be the original: its own faults are enough.
    const isRead = !lacksFile && readings.every((reading) => !isFaults(reading));
    if (fault && (first || isRead)) faults.push({ ...fault, file: fault.file ?? folder, at });
    return { faults, unread: unreadBeside([]) };
  }
  return {
    faults,
    unread: unreadBeside(texts),
    brief: {
      id: id.data,
      folder,
      first,
      ...translationsIn(texts.filter((text) => text.file !== first.file)),
      images: images.sizes,
      ...(isFaults(ledger) ? { ledger: emptyLedger } : ledger),
    },
  };
}

/** The words of files whose front matter alone is at fault; a text that says it is a draft is nobody’s yet. */
export function unreadTexts(
  dir: string,
  files: readonly string[],
  folder?: UnreadTexts['folder'],
): UnrenderedTexts {
  const texts = files.flatMap((file) => {
    const whole = readMarkdown(dir, file);
    const isOfWords = !isFaults(whole) || whole.every(({ rule }) => rule === 'front-matter');
    const text = isOfWords ? readMarkdown(dir, file, true) : whole;
    if (isFaults(text) || /^draft[ \t]*:[ \t]*true\b/m.test(text.frontMatter)) return [];
    const { frontMatter: _, ...rest } = text;
    return [{ ...rest, data: undefined }];
  });
  return { texts, ...(folder ? { folder } : {}) };
}

type FaultOfFirst = Pick<Fault, 'rule' | 'message' | 'hint'> & { file?: string | undefined };

// The text that carries the brief, or why none can.
function chooseFirst(
  texts: readonly BriefText[],
  id: string,
  { salvages, languages }: { salvages: boolean; languages: readonly Language[] },
): { first?: UnrenderedBrief['first'] | undefined; fault?: FaultOfFirst } {
  const place = ({ language }: BriefText) => languages.indexOf(language) + 1 || Infinity;
  const [original, second] = texts
    .filter((text) => text.kind === 'first')
    .sort((a, b) => place(a) - place(b));
  if (salvages) return { first: original ?? asFirst(texts, id) };
  if (!original) {
    const message = 'Unexpected brief with no `date`, expected it in exactly one language.';
    return { fault: { rule: 'language-first', message, file: texts[0]?.file } };
  }
  if (second) {
    const fault = { ...secondFirst(original, second, languages), file: second.file };
    return { first: original, fault };
  }
  // Each of its passages would be told apart from those of an original that nobody can read.
  return isUnknown(original.language, languages)
    ? {
        first: original,
        fault: { ...unknownLanguage(original.language, languages), file: original.file },
      }
    : { first: original };
}

// Most often a copy of the original that is to become its translation, or was to be of another brief.
function secondFirst(
  { file }: Pick<BriefText, 'file'>,
  second: BriefText,
  languages: readonly Language[],
): Pick<Fault, 'rule' | 'message' | 'hint'> {
  if (isUnknown(second.language, languages)) return unknownLanguage(second.language, languages);
  const message = `Unexpected brief with a second \`date\`, first in ${basename(file)}, expected it in exactly one language.`;
  const hint = `A translation gives \`title\`, \`summary\`, \`closing\`, \`translators\` and its text: take the rest out of ${basename(second.file)}.`;
  return { rule: 'language-first', message, hint };
}

function isUnknown(language: Language, languages: readonly Language[]): boolean {
  return languages.length > 0 && !languages.includes(language);
}

function unknownLanguage(
  language: Language,
  languages: readonly Language[],
): Pick<Fault, 'rule' | 'message' | 'hint'> {
  const meant = likelyLanguage(language, languages);
  const question = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const message = `Unexpected language \`${language}\`, expected one that is in \`languages\` of site.yaml.${question}`;
  const hint = meant === undefined ? undefined : `Rename the file to \`${meant}.md\`.`;
  return { rule: 'language-unknown', message, hint };
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

function readLedger(
  dir: string,
  file: string,
): Pick<UnrenderedBrief, 'ledger' | 'ledgerDigest'> | Fault[] {
  if (!isThere(dir, file)) return { ledger: emptyLedger };
  const words = readWords(dir, file);
  if ('rule' in words) {
    if (words.rule === 'file-link' || words.rule === 'file-unreadable') return [words];
    const rule = words.rule === 'conflict-marker' ? 'ledger-conflict' : 'ledger-invalid';
    return [{ ...words, rule }];
  }
  const ledger = readYaml(words, ledgerSchema, { file, offset: 0, hasNumbers: true });
  return isFaults(ledger)
    ? ledger.map((fault) => ({ ...fault, rule: 'ledger-invalid', hint: undefined }))
    : { ledger, ledgerDigest: words.digest };
}
