import { pageIdSchema } from '../../model/records/ids.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { type ProsePage, prosePageSchema } from '../../model/records/prose-page.ts';
import type { FileList } from './list-files.ts';
import { readMarkdown, type UnrenderedText } from './read-markdown.ts';
import { unreadTexts, type UnrenderedTexts } from './read-briefs.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { salvageFields } from './salvage-fields.ts';
import { textStandIns } from './stand-ins.ts';

/** Reads the pages of prose in all their languages; with `salvages` one with a fault is there as far as it can be shown. */
export function readPages(dir: string, files: FileList, salvages: boolean) {
  const texts: UnrenderedText<ProsePage>[] = [];
  const faults: Fault[] = [];
  const unread: UnrenderedTexts[] = [];
  for (const file of [...files.pages.values()].flat()) {
    const text = readMarkdown(dir, file, salvages);
    if (isFaults(text)) {
      faults.push(...text);
      unread.push(unreadTexts(dir, [file]));
      continue;
    }
    const { frontMatter, ...rest } = text;
    const id = pageIdSchema.safeParse(file.split('/')[1]);
    const typed = readYaml(frontMatter, prosePageSchema, { file, offset: 1, found: faults });
    const data =
      isFaults(typed) && salvages
        ? salvageFields(frontMatter, prosePageSchema, textStandIns(id.data ?? ''))
        : typed;
    if (isFaults(data)) {
      faults.push(...data);
      unread.push(unreadTexts(dir, [file]));
    } else if (id.success) texts.push({ ...rest, data });
    else {
      const message = `Unexpected page \`${file}\`, expected lower-case words joined by hyphens.`;
      faults.push({ rule: 'file-name', file, at: { line: 1, column: 1 }, message });
    }
  }
  return { texts, unread, faults };
}
