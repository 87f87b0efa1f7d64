import { basename } from 'node:path';
import type { FiledText } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { isLanguageTag } from '../../model/language/language.ts';
import { likelyLanguage } from '../../model/language/likely-language.ts';
import { cutFrontMatter } from '../files/front-matter.ts';
import { digestOf } from '../files/ledger-list.ts';
import { readTextFile } from '../files/read-file.ts';
import { salvageFrontMatter, salvageText } from '../files/salvage-text.ts';
import { type Words, wordsOf } from '../files/words.ts';
import { describeFrontMatter } from './front-matter-fault.ts';
import { keptOfFile } from './kept-readings.ts';
import { readAgain } from './read-words.ts';
import { isFaults } from './read-yaml.ts';

/** A Markdown file with typed front matter, not rendered yet. */
export interface UnrenderedText<T> extends Omit<FiledText<T>, 'facts' | 'digest'> {
  body: Words;
}

/** A Markdown file with its front matter still as YAML. */
export type UntypedText = Omit<UnrenderedText<never>, 'data'> & { frontMatter: string };

/** A Markdown file of which nobody needs the body itself. */
type KnownText = Omit<UntypedText, 'body'> & { body: string };

/**
 * Reads a Markdown file and cuts off its front matter.
 *
 * @param salvages With it a file with a fault is there as far as it can be shown.
 */
export function readMarkdown(dir: string, file: string, salvages = false): UntypedText | Fault[] {
  const reading = readWhole(dir, file);
  const language = basename(file, '.md');
  if (!isFaults(reading) || !salvages || !isLanguageTag(language)) return reading;
  const { body, ...rest } = salvageFrontMatter(salvageText(dir, file));
  return { file, language, ...rest, body: wordsOf(body) };
}

function readWhole(dir: string, file: string): UntypedText | Fault[] {
  const known = keptOfFile<KnownText | Fault[]>({ dir, file, kind: 'cut' }, () => {
    const data = readAnew(dir, file);
    return { data, isWhole: !isFaults(data) };
  });
  if (isFaults(known)) return known;
  const { body: digest, ...rest } = known;
  // Whoever renders it reads it himself: ten thousand bodies are a lot of memory.
  const text = () => cutFrontMatter(readAgain(dir, file))?.body ?? '';
  return { ...rest, body: { digest, text } };
}

function readAnew(dir: string, file: string): KnownText | Fault[] {
  const text = readTextFile(dir, file);
  if (typeof text !== 'string') return [text];
  const cut = cutFrontMatter(text);
  if (!cut || cut.frontMatter.trim() === '') {
    return [{ rule: 'front-matter', file, ...describeFrontMatter(text, cut) }];
  }
  const at = { line: 1, column: 1 };
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
  return { file, language, ...cut, body: digestOf(cut.body) };
}
