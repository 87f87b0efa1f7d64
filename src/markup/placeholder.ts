import type { MarkupRule } from './block.ts';

/** What somebody meant to fill in before publication. */
export const placeholder: MarkupRule = {
  rule: 'placeholder',
  sign: /TODO|FIXME|XXX|TKTK|\[|needed\)|lorem|لوريم|Error!/i,
  pattern:
    /(?<![\p{L}\p{N}-])(?:TODO|FIXME|XXX+|TKTK)(?![\p{L}\p{N}-])|[[(](?:citation|source|reference|clarification|verification|better source|page|quotation) needed[\])]|\[(?:cite|citation|source|ref|reference|link|tbd|tbc|cn|placeholder|todo|fixme|xx+)\??\]|\[(?:who|when|where|which|by whom|according to whom)\?\]|\[(?:todo|fixme|insert|(?:cite|ref|add|check)\b[: ]+(?:an? |the )?(?:source|citation|reference|link|ref|date|name|number|figure)s?)\b[^\][\n]{0,40}\]|\[(?:tk|to be (?:added|completed|confirmed|continued|filled in))\]|\[\?+\]|\[(?:بحاجة|يحتاج|تحتاج|مصدر|المصدر|مرجع)[^\][\n]{0,30}(?:مصدر|مرجع|توضيح|؟)\]|lorem ipsum|لوريم إيبسوم|Error! (?:Reference source|Bookmark) not (?:found|defined)/giu,
  expected: 'what is to stand here',
  except: ({ 0: found, index, input }) =>
    /^(?:todo|fixme|xxx|tktk)/i.test(found) &&
    (found !== found.toUpperCase() || (found === 'XXX' && isNumeral(input, index))),
};

// Roman 30 stands by a name: `Article XXX`, `Super Bowl XXX`, `XXX Corps`.
function isNumeral(input: string, index: number): boolean {
  const [before, after] = [input.slice(0, index), input.slice(index + 'XXX'.length)];
  return (
    /(?:^|[^\p{L}])(?:\p{Lu}\p{L}{3,}|articles?|chapters?|parts?|volume|vol\.|sections?|annex|no\.) $/u.test(
      before,
    ) || /^ \p{Lu}\p{Ll}+/u.test(after)
  );
}
