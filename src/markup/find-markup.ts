import { abbreviationList } from './abbreviation-list.ts';
import { attributeList } from './attribute-list.ts';
import { bareCitation } from './bare-citation.ts';
import { type Block, type FoundMarkup, type MarkupRule, notWords } from './block.ts';
import { callout } from './callout.ts';
import { crossReference } from './cross-reference.ts';
import { damagedLetters } from './damaged-letters.ts';
import { definitionList } from './definition-list.ts';
import { emojiCode } from './emoji-code.ts';
import { emphasis } from './emphasis.ts';
import { foreignLink } from './foreign-link.ts';
import { hiddenSign } from './hidden-sign.ts';
import { highlight } from './highlight.ts';
import { ibid } from './ibid.ts';
import { inlineNoteOpen } from './inline-note-open.ts';
import { withoutJoinedLetters } from './joined-letters.ts';
import { lonelyCaption } from './lonely-caption.ts';
import { lostNote } from './lost-note.ts';
import { noteByNumber } from './note-by-number.ts';
import { openCode } from './open-code.ts';
import { placeholder } from './placeholder.ts';
import { plainField } from './plain-field.ts';
import { privateComment } from './private-comment.ts';
import { raisedSign } from './raised-sign.ts';
import { spacedLabel } from './spaced-label.ts';
import { strikethrough } from './strikethrough.ts';
import { taskList } from './task-list.ts';
import { templateTag } from './template-tag.ts';
import { tex } from './tex.ts';
import { undefinedReference } from './undefined-reference.ts';
import { unreadList } from './unread-list.ts';
import { unreadTable } from './unread-table.ts';
import { unspacedHeading } from './unspaced-heading.ts';
import { wikiLink } from './wiki-link.ts';
import { wikiMarkup } from './wiki-markup.ts';

/** Everything that is looked for; where two find the same piece, the first of them tells of it. */
export const markupRules: readonly MarkupRule[] = [
  plainField,
  hiddenSign,
  damagedLetters,
  crossReference,
  bareCitation,
  inlineNoteOpen,
  spacedLabel,
  placeholder,
  lostNote,
  foreignLink,
  wikiLink,
  wikiMarkup,
  templateTag,
  tex,
  openCode,
  privateComment,
  callout,
  taskList,
  abbreviationList,
  unreadTable,
  unreadList,
  lonelyCaption,
  undefinedReference,
  attributeList,
  unspacedHeading,
  strikethrough,
  highlight,
  raisedSign,
  definitionList,
  emojiCode,
  emphasis,
  ibid,
  noteByNumber,
];

/** What looks like markup in a block, in order; none of it overlaps. */
export function findMarkup(block: Block): FoundMarkup[] {
  const found: FoundMarkup[] = [];
  const taken = new Set<number>();
  const parted = withoutJoinedLetters(block.text);
  for (const rule of markupRules) {
    const text = rule.seesJoinedLetters ? block.text : parted;
    if (!rule.sign.test(text)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      if (rule.except?.(match, block)) continue;
      const { index, 0: matched } = match;
      const end = index + matched.length;
      const written = block.text.slice(index, end);
      const places = Array.from({ length: end - index }, (_, place) => index + place);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      const message = `Unexpected ${shown(written)}, expected ${rule.expected}.`;
      found.push({ rule: rule.rule, index, length: written.length, message });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

const longest = 60;
const unseen = new RegExp(hiddenSign.pattern.source, 'gu');
const otherParts = new RegExp(`${notWords}+`, 'g');

function shown(written: string): string {
  const [first = ''] = written.trim().split('\n');
  const line = first.replaceAll(/\s+/g, ' ').replaceAll(otherParts, '…');
  const seen = line.replace(
    unseen,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const cut = seen.length > longest ? `${seen.slice(0, longest - 1)}…` : seen;
  return cut.includes('`') ? `“${cut}”` : `\`${cut}\``;
}
