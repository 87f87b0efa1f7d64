import { describe, expect, it } from 'vitest';
import {
  type CitationForm,
  citedAsHtml,
  citedAsText,
} from '../../../../../src/client/quotes/make/cited-quote.ts';

const form: CitationForm = {
  parts: [
    { part: 'authors', text: 'A & B' },
    { part: 'title', text: 'War, <Peace>' },
    { part: 'date', text: '3 May 2026' },
  ],
  place: '',
  note: '',
  marks: '“{text}”',
  comma: ', ',
  language: 'en',
  direction: 'ltr',
};
const address = 'https://a.example/b/?v=3fk2#p1:~:text=a';

describe('a quote with its citation', () => {
  it('is plain text', () => {
    expect(citedAsText(['One.', 'Two.'], form, address)).toBe(
      `“One.\nTwo.”\n\nA & B, “War, <Peace>”, 3 May 2026, ${address}`,
    );
  });

  it('says in which paragraph it stands, and whose work is restated there', () => {
    const restated = { ...form, place: 'para. 14', note: 'Restates <Roe>, 2015' };
    expect(citedAsText(['One.'], restated, address)).toBe(
      `“One.”\n\nA & B, “War, <Peace>”, 3 May 2026, para. 14, ${address}. Restates <Roe>, 2015`,
    );
    expect(citedAsHtml(['One.'], restated, address)).toMatch(
      /<bdi>para\. 14<\/bdi>, <a .*<\/a>\. <bdi>Restates &lt;Roe&gt;, 2015<\/bdi><\/p>$/,
    );
  });

  it('keeps every line and part to itself where the text runs from right to left', () => {
    const arabic = { ...form, marks: '«{text}»', comma: '، ', direction: 'rtl' };
    expect(citedAsText(['One.', 'Two.'], arabic, address)).toBe(
      '\u2067«One.\u2069\n\u2067Two.»\u2069\n\n' +
        '\u2068A & B\u2069، \u2068«War, <Peace>»\u2069، \u20683 May 2026\u2069، ' +
        `\u2066${address}\u2069`,
    );
  });

  it('is escaped as HTML', () => {
    const escaped = address.replace('&', '&amp;');
    expect(citedAsHtml(['<i>"One"</i>', 'Two'], form, address)).toBe(
      `<blockquote lang="en" dir="ltr" cite="${escaped}">` +
        '<p>“&lt;i&gt;&quot;One&quot;&lt;/i&gt;</p><p>Two”</p></blockquote>' +
        '<p lang="en" dir="ltr"><bdi>A &amp; B</bdi>, “<cite>War, &lt;Peace&gt;</cite>”, ' +
        `<bdi>3 May 2026</bdi>, <a href="${escaped}" dir="ltr">${escaped}</a></p>`,
    );
  });
});
