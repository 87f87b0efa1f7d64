import type { Strings } from 'pincite:strings';
import { absoluteAddressOf, addressOf, type Path, paths } from '../model/addresses.ts';
import { type PartialDate } from '../model/language/dates.ts';
import { sentencesOf } from '../model/locale/locales.ts';
import { foreignScript, languageOfForeign } from '../model/locale/find-foreign.ts';
import { foreignRuns, isPhrase } from '../model/locale/foreign-runs.ts';
import { formatDate } from '../model/locale/format-date.ts';
import { type Labels, labelIn, type Text } from '../model/records/labels.ts';
import { type Language, scriptOf } from '../model/language/language.ts';
import type { SourceId } from '../model/records/ids.ts';
import type { Alternate, Link } from '../model/page/link.ts';
import { memoizeByOwner } from '../model/memoize.ts';
import type { Phrase } from '../model/page/phrase.ts';
import { stringsIn } from '../strings/strings.ts';
import type { Library } from './library.ts';

/** A library seen in one language: its words, labels, dates and addresses. */
export interface View {
  library: Library;
  language: Language;
  strings: Strings;
  label: (labels: Labels) => Text;
  date: (date: PartialDate) => string;
  /** Address of one of the site's own pages in this language. */
  to: (path: Path) => string;
  /** The same page's full address, in this or another language. */
  absolute: (path: Path, language?: Language) => string;
}

/** The library in one of the site's languages; always the same object, so that others can remember by it. */
export function viewIn(library: Library, language: Language): View {
  return createView(language, library);
}

const createView = memoizeByOwner((language: Language, library: Library): View => ({
  library,
  language,
  strings: stringsIn(language),
  label: (labels) => labelIn(labels, language, library.site.languages),
  date: (date) => formatDate(date, language),
  to: (path) => addressOf(library.address, path, language),
  absolute: (path, other = language) => absoluteAddressOf(library.address, path, other),
}));

/** A link to one of the site's pages named by a label. */
export function linkTo(view: View, path: Path, labels: Labels): Link {
  return { href: view.to(path), ...phraseOf(view, labels) };
}

/** A label in the view's language, else in another with that language named. */
export function phraseOf(view: View, labels: Labels): Phrase {
  const { text, language } = view.label(labels);
  return language === view.language ? phraseByScript(view, text) : { text, language };
}

/**
 * Words with their language, where they are in another script than the view's language.
 *
 * `known` is the language of the document that they are about, which its author and publisher likely share.
 */
export function phraseByScript(view: View, text: string, known?: Language): Phrase {
  const found = foreignScript(text, view.language);
  if (!found) return isInSameScript(view, text, known) ? { text, language: known } : { text };
  const isKnown = known !== undefined && scriptOf(known) === found.script;
  return {
    text,
    language: isKnown ? known : languageOfForeign(found, view.library.site.languages),
  };
}

// A Persian name on an Arabic page, as far as its letters tell: a publisher may have another language than its document.
function isInSameScript({ language }: View, text: string, known?: Language): known is Language {
  if (known === undefined || known === language || scriptOf(known) !== scriptOf(language)) {
    return false;
  }
  const { foreignLetters } = sentencesOf(language);
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return foreignLetters !== undefined && words.some((word) => foreignLetters.test(word));
}

/** A line, such as a heading, cut at its phrases in another script. */
export function phrasesIn(view: View, text: string): Phrase[] {
  const whole = phraseByScript(view, text);
  if (whole.language !== undefined) return [whole];
  const phrases: Phrase[] = [];
  let end = 0;
  for (const run of foreignRuns(text, view.language)) {
    const phrase = phraseByScript(view, text.slice(run.start, run.end));
    const script = foreignScript(phrase.text, view.language)?.script;
    if (script === undefined || !isPhrase(phrase.text, script, text[run.start - 1])) continue;
    if (run.start > end) phrases.push({ text: text.slice(end, run.start) });
    phrases.push(phrase);
    end = run.end;
  }
  return end < text.length ? [...phrases, { text: text.slice(end) }] : phrases;
}

/** The sentence about a record, where it has one. */
export function lineOf(view: View, { line }: { line?: Labels | undefined }): Phrase | undefined {
  return line && phraseOf(view, line);
}

/** The sentences that a record's page opens with, where it has any. */
export function aboutOf(view: View, { about }: { about?: Labels | undefined }): Phrase | undefined {
  return about && phraseOf(view, about);
}

/** The language in which a source's page is there: the view's, else the default one. */
export function languageOfSource(id: SourceId, { library, language }: View): Language {
  const hasPage = library.sourceLanguages.get(id)?.includes(language) ?? false;
  return hasPage ? language : library.address.defaultLanguage;
}

/** Address of a source's own page, in the view's language where it is there. */
export function toSource(id: SourceId, view: View): string {
  return addressOf(view.library.address, paths.source(id), languageOfSource(id, view));
}

/** The languages a page is there in, with its address in each. */
export function alternates(view: View, path: Path, languages: readonly Language[]): Alternate[] {
  return languages.map((language) => ({
    language,
    path,
    href: addressOf(view.library.address, path, language),
    absolute: absoluteAddressOf(view.library.address, path, language),
  }));
}
