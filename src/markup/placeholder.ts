import type { MarkupRule } from './block.ts';
import { isInQuotation } from './in-quotation.ts';

/** What somebody meant to fill in before publication. */
export const placeholder: MarkupRule = {
  rule: 'placeholder',
  sign: /TODO|FIXME|XXX|TKTK|TB[ACD]|\?\?|\[|needed\)|lorem|لوريم|مثال لنص|Error!|خطأ!/i,
  pattern:
    /(?<![\p{L}\p{N}-])(?:TODO|FIXME|XXX+|TKTK|TB[ACD])(?![\p{L}\p{N}-]|[ -]lists?\b)|[[(](?:citation|source|reference|clarification|verification|better source|page|quotation) needed[\])]|\[(?:cite|citation|source|ref|reference|link|tbd|tbc|cn|placeholder|todo|fixme|xx+)\??\](?![{(\[])|\[(?:who|when|where|which|by whom|according to whom)\?\]|\[(?:todo|fixme|insert|(?:cite|ref|add|check)\b[: ]+(?:an? |the )?(?:source|citation|reference|link|ref|date|name|number|figure)s?)\b[^\][\n]{0,40}\]|\[(?:tk|to be (?:added|completed|confirmed|continued|filled in))\]|\[\?+\]|\(\?{2,}\)|(?<![\s\S])\?{3,}(?![\s\S])|\[(?:(?:fact|double)[- ])?(?:check|verify|confirm|rephrase|reword|expand)(?:[ :?][^\][\n]{0,40})?\]|\[(?:note to (?:self|editor|author)|query|ed|AQ|AU)\b[:?][^\][\n]*\]|\[(?:للمراجعة|للتحقق|للتدقيق|ي[\u064B-\u0652]*راجع|تحقق|ي[\u064B-\u0652]*ستكمل|قيد (?:المراجعة|الإعداد)|تأكد|للتأكد|يتبع)[^\][\n]{0,30}\]|\[(?:بحاجة|يحتاج|تحتاج|مصدر|المصدر|مرجع)[^\][\n]{0,30}(?:مصدر|مرجع|توضيح|؟)\]|\[أدخل [^\][\n]{1,40}\]|\[؟+\]|خطأ! (?:الإشارة المرجعية|لم يتم العثور على)[^.\n]*|lorem ipsum|لوريم إيبسوم|هذا النص هو مثال لنص يمكن[^.\n]{0,60}|Error! (?:Reference source|Bookmark) not (?:found|defined)/giu,
  expected: 'what is to stand here',
  except: ({ 0: found, index, input }) => {
    if (found.startsWith('[')) return insertion.test(found) && isInQuotation(input, index);
    if (!/^(?:todo|fixme|xxx|tktk|tb)/i.test(found)) return false;
    if (found !== found.toUpperCase()) return true;
    const [before, after] = [input.slice(0, index), input.slice(index + found.length)];
    if (found.startsWith('TB') && /^ \p{Lu}\p{Ll}/u.test(after)) return true;
    return isName(before, after) || (found === 'XXX' && isNumeral(before, after));
  },
};

// What stands in a quotation for other words of its author: Iran “must [verify] compliance”.
const insertion = /^\[(?:check|verify|confirm|expand|rephrase)(?: [^?:]*)?\]$/;

// `Minister TODO Nakamura`.
function isName(before: string, after: string): boolean {
  return /^ \p{Lu}\p{Ll}/u.test(after) && /(?:^|[^\p{L}])\p{Lu}\p{Ll}+ $/u.test(before);
}

// Roman 30 stands by a name: `Article XXX`, `Super Bowl XXX`, `XXX Corps`.
function isNumeral(before: string, after: string): boolean {
  return (
    after.startsWith(' (') ||
    /(?:^|[^\p{L}])(?:\p{Lu}\p{L}{3,}|articles?|chapters?|parts?|volume|vol\.|sections?|annex|no\.) $/u.test(
      before,
    ) ||
    /^ \p{Lu}\p{Ll}+/u.test(after)
  );
}
