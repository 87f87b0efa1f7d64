import type { BriefFolder, Content, FiledText } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { TextPosition } from '../model/reading/rendered-text.ts';

/** A Markdown text and, where it is one of a brief's, the brief. */
export interface OwnedText {
  text: FiledText<unknown>;
  brief?: BriefFolder;
  /** Its folder, if it is a brief’s. */
  folder?: Pick<BriefFolder, 'folder' | 'images'>;
  /** Whether its front matter, or its original’s, could not be read, so that nothing is known but its words. */
  isUnread?: boolean;
  /** The others of its folder, where that is so. */
  beside?: readonly FiledText<unknown>[];
}

/** Every Markdown text of the folder: briefs in all their languages, then pages. */
export function allTexts({ briefs, pages }: Content): OwnedText[] {
  return [
    ...[...briefs.values()].flatMap((brief) =>
      textsOf(brief).map((text) => ({ text, brief, folder: brief })),
    ),
    ...[...pages.values()].flat().map((text) => ({ text })),
  ];
}

/** These, and the texts of which the words alone could be read: what is wrong with words is told whatever stands above them. */
export function allWords(content: Content): OwnedText[] {
  const unread = content.unread.flatMap(({ texts, folder }) => {
    // Of most folders there is none, and to find a brief by its folder all are looked at.
    if (texts.length === 0) return [];
    const read = [...content.briefs.values()].find((brief) => brief.folder === folder?.folder);
    const beside = [...texts, ...(read ? textsOf(read) : [])];
    return texts.map((text) => ({
      ...{ text, beside, isUnread: true },
      ...(folder ? { folder } : {}),
    }));
  });
  return [...allTexts(content), ...unread];
}

/** A brief's texts, the first language first. */
function textsOf({ first, translations }: BriefFolder): FiledText<unknown>[] {
  return [first, ...translations];
}

/** The file and line of something in a text's body, front matter counted. */
export function positionIn(
  { file, bodyOffset }: FiledText<unknown>,
  { line, column }: TextPosition,
): Pick<Fault, 'file' | 'at'> {
  return { file, at: { line: line + bodyOffset, column } };
}
