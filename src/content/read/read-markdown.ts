import { basename } from 'node:path';
import type { FiledText } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { isLanguageTag } from '../../model/language/language.ts';
import { likelyLanguage } from '../../model/language/likely-language.ts';
import { cutFrontMatter } from '../files/front-matter.ts';
import { readTextFile } from '../files/read-file.ts';
import { salvageFrontMatter, salvageText } from '../files/salvage-text.ts';
import { describeFrontMatter } from './front-matter-fault.ts';
import { isFaults } from './read-yaml.ts';

/** A Markdown file with typed front matter, not rendered yet. */
export interface UnrenderedText<T> extends Omit<FiledText<T>, 'facts' | 'digest'> {
  body: string;
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
  return { file, language, ...cut };
}
