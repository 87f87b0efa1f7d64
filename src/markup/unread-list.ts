import type { MarkupRule } from './block.ts';

const sign = '[•◦‣▪▫●○■□➢➤►▶✓✔✦❖⁃∙·\uF0A7\uF0B7\uF0D8]';

const forms = [
  `^${sign}[ \\t\\u00A0]*(?=[^\\s${sign.slice(1)})`,
  // `١. ` and `١- `, and `1- ` where Arabic follows.
  '(?<![\\s\\S])(?:[١-٩۱-۹][٠-٩۰-۹]?\\s?[.)-]|[1-9]\\d?-)\\s+(?=[«"“(]?[\\u0621-\\u064A])',
  '^(?:[١۱]\\s?[.)-]|1-)\\s.*(?=\\n(?:[٢۲]\\s?[.)-]|2-)\\s)',
  '^\\((?:[١۱]|1(?=\\)\\s+[\\u0621-\\u064A]))\\)\\s.*(?=\n\\([٢۲2]\\)\\s)',
  // Letters, of which the next follows.
  '^\\(?(?:a[.)]\\s.*(?=\\n\\(?b[.)]\\s)|i[.)]\\s.*(?=\\n\\(?ii[.)]\\s)|(?<=(?:^|[.:;!?])\\n?|(?<![\\s\\S]))A[.)]\\s.*(?<![,–]|\\s(?:and|or|with|by|of|to|the))(?=\\n\\(?B[.)]\\s)|I[.)]\\s.*(?=\\n\\(?II[.)]\\s)|أ\\s?[.)-]\\s.*(?=\\n\\(?ب\\s?[.)-]\\s))',
  // A hyphen or dash in two lines, and numbers without a space behind them.
  '^(?:-(?=\\p{L}).*(?=\\n-\\p{L})|[–—]\\s.*(?=\\n[–—]\\s))',
  '^1[.)](?=\\p{L}{2}).*(?=\\n2[.)]\\p{L})',
  // A space that Markdown does not take for one, as keyboards make beside AltGr or Option.
  '^[-*](?=[\\u00A0\\u2000-\\u200B\\u202F\\u3000])',
  '^1[.)](?=[\\u00A0\\u2000-\\u200B\\u202F\\u3000].*\\n2[.)]\\s)',
  // A sign that nobody sees before the item, as Arabic editors put it.
  '(?<=^[\\u00AD\\u061C\\u200B-\\u200F\\u2060\\uFEFF]+)(?:[-*+]|1[.)])(?=[ \\t]\\S)',
  // Hollow points and long hyphens, as a letter and as what lengthens Arabic words.
  '^o[ \\t]+\\S.*(?=\\no[ \\t]+\\S)|(?<![\\s\\S])ـ[ \\t]+(?=\\S)|^ـ+[ \\t]*\\S.*(?=\\nـ)',
  // Items within items, of wikis.
  '^(?:\\*{2,4}|[*#]#|#\\*)[ \\t]+(?=[^*\\n]*$)',
];

/** Lists that Markdown takes for one paragraph: `• x` from a word processor, `١. x`, `a) x`, `-x`. */
export const unreadList: MarkupRule = {
  rule: 'list-unread',
  sign: new RegExp(
    `^(?:${sign}|[(]?[\\p{N}aioAIأـ]|[-–—*#]|[\\u00AD\\u061C\\u200B-\\u200F\\u2060\\uFEFF])`,
    'mu',
  ),
  pattern: new RegExp(forms.join('|'), 'gmu'),
  expected: 'a list, each item on a line of its own behind `- ` or `1. `, with a plain space',
  // A cell holds no list.
  except: (_, { kind }) => kind !== 'paragraph',
};
