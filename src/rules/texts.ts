import type { BriefFolder, Content, FiledText } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { TextPosition } from '../model/reading/rendered-text.ts';

/** A Markdown text and, where it is one of a brief's, the brief. */
export interface OwnedText {
  text: FiledText<unknown>;
  brief?: BriefFolder;
}

/** Every Markdown text of the folder: briefs in all their languages, then pages. */
export function allTexts({ briefs, pages }: Content): OwnedText[] {
  return [
    ...[...briefs.values()].flatMap((brief) => textsOf(brief).map((text) => ({ text, brief }))),
    ...[...pages.values()].flat().map((text) => ({ text })),
  ];
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
