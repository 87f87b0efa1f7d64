import type { MarkupRule } from './block.ts';

const raised = '⁽?[¹²³⁰⁴-⁹]+⁾?';
// Not `[0, 100]`: notes begin with 1.
const number = '[1-9١-٩][\\d٠-٩]{0,2}';
const closing = '["\'”’»]';
const arabic = '\\u0621-\\u064A';

const forms = [
  // `word.¹`, `word¹`, `2015)²`; not `km²`.
  `(?<=[.,;:!?…"”’»،؛؟]|\\p{L}{3}[.,;:!?"”’»،؛؟]? (?=${raised}(?:[\\s.,;:،؛]|$))|\\p{L}{4}|[${arabic}]{3}|[\\p{L}\\d]{4}\\))${raised}`,
  // `¹ This is …` and `[3] Author, title`.
  `(?<=^)(?:${raised}|[†‡]|\\[${number}\\]:?|\\^${number}\\^)(?=\\s)`,
  // `used.^1^`
  `(?<=\\p{P}|\\p{L}{4})\\^${number}\\^`,
  // `word[3]`, `word [3, 4].`
  `\\[${number}(?:\\s?[,،–-]\\s?${number})*\\]`,
  // `word.1` and `word.”1 The`
  `(?<=(?<![\\p{L}\\p{N}.-])\\p{L}?\\p{Ll}{3,}(?:[.,;?!]${closing}?|:(?=\\d{1,2}\\s\\p{L}))|[\\p{L}\\d]{3}\\)[.,;]|\\p{L}\\.,|\\p{Ll}[.!?]?["”»]|\\p{Ll}{4}\\))${number}(?:[–-]${number})?(?=\\s|$|\\p{Lu}\\p{Ll}|, ?\\d)`,
  // The short words that end sentences; others of two letters are abbreviations.
  `(?<=(?<![\\p{L}\\p{N}.-])(?:May|so|it|in|on|up|us|me|to|do|go|by|out)[.!?])${number}(?=\\s+\\p{Lu}|\\s*(?![\\s\\S]))`,
  `(?<=[${arabic}]{3}(?:[.،؛؟!]${closing}?|${closing}))${number}(?=\\s|$)`,
  // `كلمة٢`: a model or a channel has Western digits, of which one alone is a note's.
  `(?<=[${arabic}]{3}[\\u064B-\\u0652]*)[١-٩][٠-٩]?(?![٠-٩\\p{L}%٪٫٬/-]|[.,:]\\d)`,
  `(?<=[${arabic}]{4}[\\u064B-\\u0652]*)[1-9](?![\\d\\p{L}%٪٫٬/-]|[.,:]\\d)`,
  // `word.(1)`
  `(?<=[${arabic}]{2}[.،؛؟»”"]?|\\p{Ll}{3}[.,;”"])\\(${number}\\)`,
  `(?<=\\p{L}[.,]?)[†‡](?!\\p{L})`,
  // `word.[a]`, `word.”[ii]`, `word (*)`; `go[es]` is an editor's.
  `(?<=\\p{L}[.,;:!?،؛؟]${closing}?)\\[(?:[a-z]|[ivx]{1,4})\\](?=\\s|$)`,
  // Endnotes of a word processor, `claim[i]` and `[ii] The source`; `Iraq[i]` is an editor's.
  '(?<=(?<!\\p{L})\\p{Ll}{3,})\\[i\\](?=[\\s.,;:]|$)|(?<=\\p{L})\\[(?:i{2,3}|i[vx]|vi{1,3}|xi{1,3})\\](?=[\\s.,;:]|$)|^\\[(?:i{1,3}|i?v|vi{1,3}|ix|xi{1,3})\\](?=\\s+\\p{Lu})',
  // reStructuredText: `[#]_`, `[1]_`.
  '\\[(?:#[\\w-]*|\\d{1,3}|\\*)\\]_(?!\\p{L})',
  '(?<=\\p{L}[.,،]? ?)\\(\\*{1,3}\\)|^\\(\\*{1,3}\\)(?=\\s)',
  // What reference managers, org-mode and AsciiDoc write.
  'ADDIN (?:CSL_CITATION|EN\\.CITE|ZOTERO_ITEM).*|\\{\\p{Lu}[^{}\\n]{1,60}\\d{4} #\\d+\\}|\\[fn:[^\\]\\n]*\\]|footnote:\\[[^\\]\\n]*\\]',
  // What programs that write texts leave instead of sources.
  '【[^】]*】|\\[\\d+†[^\\]\\n]*\\]|:contentReference\\[oaicite[^\\]]*\\](?:\\{[^}]*\\})?|\\boaicite\\b|(?:cite)?turn\\d+(?:search|news|view|file)\\d+',
];

/** Calls and texts of notes that lost their form on the way from another program. */
export const lostNote: MarkupRule = {
  rule: 'note-lost',
  sign: /[¹²³⁰-⁹†‡【[^]|\(\*|[.,;:!?'"”’»،؛؟)][\d٠-٩(]|[\u0621-\u0652][(1-9١-٩]|oaicite|turn\d|ADDIN|#\d+\}|\[fn:|footnote:\[/,
  pattern: new RegExp(forms.join('|'), 'gmu'),
  expected: 'a call of a note, `[^label]`, and its text at the end',
  except: ({ 0: found, index, input }) => {
    const before = input.slice(Math.max(0, index - 14), index);
    const isOfList = found.startsWith('[') && ofList.test(input.slice(index + found.length));
    return isOfList || beforeNumber.test(before) || beforeArabicNumber.test(before);
  },
};

// `See [3] of the list`.
const ofList = /^ (?:of|in|on) (?:the|this|that|these|its|our|an?) \p{L}|^ من /u;

// `Sept.11`, `para.5`: a number belongs to these.
const beforeNumber =
  /(?<!\p{Script=Latin})(?:corr|suppl|annex|amend|prov|misc|prot|dept|proc|par|paras?|cols?|pos|refs?|eqn?s?|vers?|vols?|secs?|arts?|figs?|pts?|chs?|nos?|jan|feb|mar|apr|jun|jul|aug|oct|nov|dec|sect|secs|chap|chaps|page|pages|note|notes|part|item|sept|resolution|article|section|chapter|version)\.$/iu;

// `المادة(5)`, `الآية[255]`.
const beforeArabicNumber =
  /(?<!\p{L})[وفبكل]?(?:ال|ل)?(?:مادة|مادتين|مواد|بند|بنود|فقرة|قرار|ملحق|مرفق|رقم|عدد|فصل|باب|قسم|جزء|جدول|شكل|صفحة|آية|سورة|نقطة|بندين|عام|سنة|يوم|ساعة|قناة|دورة|جلسة|فوج|لواء|كتيبة|فرقة|فئة|مجموعة|حلقة|نسخة|كوفيد|فرانس|عربي|من|نحو|حوالي|قرابة|إلى|على|منذ|حتى|بعد|قبل|بين|خلال|نسبة|مقابل|أكثر|أقل)$/u;
