import type { BriefFolder, Content, FiledText } from '../../model/reading/content.ts';
import type { Finding } from '../../model/reading/finding.ts';
import type { Issue } from '../../model/reading/issue.ts';
import type { TextIds } from '../../model/reading/content.ts';
import type { TextPosition } from '../../model/reading/rendered-text.ts';

/** Issues with the parts of the texts that they stand in, by the ids that these have in their pages. */
export function placeFindings(issues: readonly Issue[], content: Content): Finding[] {
  const texts = textsByFile(content);
  return issues.map((issue) => {
    const owned = texts.get(issue.file);
    if (!owned) return issue;
    const { text, ids, isFirst } = owned;
    const at = { line: issue.line - text.bodyOffset, column: issue.column };
    if (at.line < 1) return isFirst ? { ...issue, isOfBrief: true } : issue;
    const part = partAt(at, text, ids);
    const link = text.facts.links.find(
      ({ line, column }) => line === at.line && column === at.column,
    )?.address;
    return { ...issue, ...(part ? { part } : {}), ...(link ? { link } : {}) };
  });
}

interface OwnedText {
  text: FiledText<unknown>;
  ids: TextIds | undefined;
  isFirst: boolean;
}

function textsByFile({ briefs, pages }: Content): Map<string, OwnedText> {
  const ofBriefs = [...briefs.values()].flatMap((brief) =>
    textsOf(brief).map((text) => ({
      text,
      ids: brief.ids.get(text.language),
      isFirst: text === brief.first,
    })),
  );
  const ofPages = [...pages.values()]
    .flat()
    .map((text) => ({ text, ids: undefined, isFirst: false }));
  return new Map([...ofBriefs, ...ofPages].map((owned) => [owned.text.file, owned]));
}

function textsOf({ first, translations, drafts }: BriefFolder): FiledText<unknown>[] {
  return [first, ...translations, ...drafts];
}

// The last part that begins before the place, or at it; before the first part, that one.
function partAt(at: TextPosition, text: FiledText<unknown>, ids: TextIds | undefined) {
  const parts = partsOf(text, ids).sort(compare);
  const before = parts.filter((part) => compare(part, at) <= 0);
  return (before.at(-1) ?? parts[0])?.id;
}

function partsOf({ facts }: FiledText<unknown>, ids: TextIds | undefined) {
  return [
    ...facts.passages.map((one, index) => ({
      ...one,
      id: ids?.passages[index] ?? `p${index + 1}`,
    })),
    ...facts.headings.map((one, index) => ({
      ...one,
      id: ids?.sections[index] ?? one.pin ?? one.slug,
    })),
    // What is not defined is only called, and has the place of its first call, in a passage.
    ...facts.notes
      .filter(({ defined, calls, inline }) => defined && calls > 0 && !inline)
      .map((one) => ({ ...one, id: `note-${ids?.notes[one.label] ?? one.label}` })),
  ];
}

function compare(a: TextPosition, b: TextPosition): number {
  return a.line - b.line || a.column - b.column;
}
