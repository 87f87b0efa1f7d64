import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupRules } from '../../../src/markup/find-markup.ts';
import { renderPlainly } from '../markdown/render-plainly.ts';

// What each of them finds, with its place and words, stands in tests/fixtures/faults/markup-*.
describe('the rules of markup', () => {
  it('are all in the list', () => {
    const folder = new URL('../../../src/markup/', import.meta.url);
    const found = readdirSync(folder).flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(/^export const \w+: MarkupRule/gm),
    ]);
    expect(found.length).toBe(markupRules.length);
  });
});

// Signs that mean nothing but themselves.
const plain = String.raw`
At https://example.org/a?b[]=1&c[x]=2, https://example.org/a[1] and [https://example.org/]; "no": https://example.org/ says it
A link: here; see mailto:a@example.org and [Smith 2015|Doe]; he "said":so
5 * 3 = 15 and 2**8, f**k, C*-algebras and *.txt
snake_case_name and _private and ______ to be filled in
$5 and $6, from $10m to $12m, US$4 and $AAPL, 5 $ or 6 $
He said [sic] that [he] went [in 2015], and [3,000] came [see below]; [0, 100] is a range
On 3 May 2015 (p. 12), km² and 10⁶ m³, vol.2, no.5, Sept.11, fig.3
An e-mail to a.b@example.org, the user @un and @BarackObama
At 10:30:15, a ratio of 3:1:2, http://example.org/a~b~c?x={{y}}&z=*q*
About ~5 km, x == y, a != b, 100 %, 50%%
#MeToo and #BlackLivesMatter, C# and F#, number #5
The Olympiad XXX and Article XXX; in Spanish todo means all; a note 3 of the ministry
Notes: one; see the note by the ministry, and the note above the door
"Quotes".And a missing space, an U.S.A plan, "so-called"2015 talks
{a, b} and {x} are sets, f(x) and g(1); call printf(3)
They shouted !!! and ??? and !?!, and === is a line
A term : its meaning, and a smile :-) or :)
(1) first, (2) second, 1) third
An A* and a B* grade, a p* value, and f*** him
Super Bowl XXX, the XXX Corps and the XXX Olympiad
Footnote 3 of the Warsaw communique and see Note 5 of the Agreement
A price* and a rate* that hold, a value*, and 4*
[Minister][laughs] and then [Deputy][inaudible]; [applause][laughter]
See [3] of the list and [4] in the annex
Minister TODO Nakamura met the TBC Bank, and TBC Bank met Mr TODO Kotaro
He lives in Ibid Street
A [[sic]] and XXX (film) and TODO lists and a lone ~~ there
He go[es] to the house[s] of [a] friend; “so.[sic]”; see [a](#p4) and C::D; the year [2015](#p5) is
Three aims: (1) peace, (2) order and (3) bread
Iran “must [verify] compliance”, and "may [check] it" or «[confirm] it»
Ba${'`'}ath, Sana${'`'}a and ${'`'}Abd al-Rahman
In C:\newpage and C:\itemised
He scored 3–2, at 5:30, 2:1, and page:12; see vol.3–4
(a) one, (b) two; a) one, b) two
- a list – of dashes – in a line
The 2*4 and 5 * 3
Is it so ??? or not
The table: a long one; The table: short
Corr.1 and Corr.2 of it, Suppl.1 and Annex.2
Iraq[i] forces and Israel[i] towns
An *a _b *c* d_ e* and *so *b* c*, ***x*** and _"*b*"_
São, SÃO, NÃO, Âge and Ø; naïve, the Ð and Ñandú
In May 1 and in May. The REF and the TOC
`
  .trim()
  .split('\n');

const plainArabic = `
وقال المصدر نفسه إن المرجع السابق لا يُعتدّ به في هذا الباب
في الهامش وعلى هامش المؤتمر، وحاشية الملك
كانت الحصيلة ١٢٠ قتيلاً (٣٠ منهم مدنيون) في ٢٠١٥
القرار ٢٢٥٤ (٢٠١٥) والفقرة ٩، و«الحياة» و"السفير"
المادة 5 (ب)، والساعة 10:30
وart.6 وF-16 وU.S. وC++ و50% و«نعم» وبـ«لا» وhttps://example.org/a~b
والبند(4) والمادة(5)، والآية[255] منها
#لا_للحرب_في_سورية وسلاح_ثقيل_جداً
الهامش 5 في المئة، والحاشية 3 من الاتفاق
المصدر نفسه الذي نقل الخبر قال إن المرجع السابق الذي ذكره
قناة 24 وعربي21 وفرانس24 وكوفيد19 وميغ31 والمادة٥ والفقرة٣ وعام٢٠ ونحو٣٠ قتيلاً
بلغت النسبة٣٠٪ والساعة٥:٣٠ والعدد٢٠١٥ والطرفان٢٠١٥
أ. محمد ود. علي، و1-2 في المباراة
هذا جدول: شيء
(1) أول
كتابـ وهـ ثم
`
  .trim()
  .split('\n');

// One text a line, with the rule that finds it; more of each, with its words, in the fixtures.
const told = String.raw`
note-lost        word.¹ | word ¹, | word¹ | 2015)² | said.1 The | said.”6 He | said,3 | (2015).3 Then | word[3] | word [3, 4]. | [3] A title
note-lost        so.[1](#_ftn1) | so[\[1\]](#ftnt1) | word [↩](#fnref1) | so.[a] Then | so.”[ii] | (*) ملاحظة | قال (*) ثم
note-lost        fell.⁽³⁾ | He said so.5 | over.7–9 | Jr.,2 | He left:5 the | قال الطرفان٢ إن | قال ذلك٣. | الطرفان2 | قتيلاً١٢
note-lost        {Smith, 2015 #12} | ADDIN CSL_CITATION {"citationID":"a"} | ADDIN EN.CITE | Text[fn:1] | footnote:[A note]
note-lost        used.^1^ | † A note | word‡ | said.(3) Next | so.3 Then | (perhaps)9 more | "go."6 He | said.1, 2 He | 【4†source】 | «نص»(٢) | كلمة.١ | كلمة[٣]
ibid             ينظر: المصدر السابق، ص ١٢ | ن.م.، ص 5
ibid             Ibid., 45 | op. cit. | loc. cit., p. 3 | Id. at 45 | idem, p. 4 | المصدر نفسه، ص ٥ | انظر المرجع السابق | مرجع سابق، ص ٣ | م. س.، ص ٤
note-by-number   see note 1 above | (n. 12) | see fn. 7 | above, note 5 | see the previous note | انظر الحاشية 1 | الهامش (4) أعلاه | انظر الملاحظة رقم 2
placeholder      TBD | (TBC) | [check] | [check this date] | [verify] | [fact-check] | ??? | (??) | [note to editor: x] | [AU: who?] | [للمراجعة] | [تحقق من التاريخ] | [يُراجع]
placeholder      خطأ! الإشارة المرجعية غير معرفة. | [أدخل الخريطة هنا] | [؟]
placeholder      TODO | [CITE] | [source?] | (citation needed) | [TK] | [insert date here] | Error! Bookmark not defined. | [بحاجة لمصدر]
emphasis-unread  5*3 and 2*4 | M*A*S*H | 5*3 و*نجمة | قال (الحياة)**ثم مضى | قال «الحياة»*ثم مضى
emphasis-unread  ** x ** | *word | word** | **bold **text | __bold__text | و**«الحياة»** | ل_«نعم»_ | **«أ»**ب وج**«د»** هـ
strikethrough    ~~x y~~ | ~one~ | ~~open
citation-bare    @smith2015 says | @un [p. 3] | [-@un, p. 3]
link-undefined   [x][sipri] | [x][] | [x] (https://example.org) | [x](https://example.org/a b) | (x)[https://example.org]
wiki-markup      an ''italic'' word | '''strong''' | {++x++}
tex              \newpage | \pagebreak | \section*{A} | a ${'``'}quoted'' word | \LaTeX
code-open        See ${'`'}code and more | Not ${'``'}x | ${'`'}Ali and ${'`'}Umar said
cross-reference  See @fig-1 | @tbl-2 | See @fig-map | @tbl:arms | {ref}${'`map`'}
caption-lonely   Table: Lonely | جدول: وحيد
list-unread      •	A | · A | 1- نص | ١. نص | ١- نص
callout          ::: note | !!! note | ???+ note | === "Tab" | !!!note | .. note:: x
template-tag     [gallery ids="1,2"] | [caption id="x"]A map[/caption] | [footnote]A note[/footnote]
template-tag     [gallery] | [embed]https://example.org/x[/embed] | __TOC__ | a ${'`r mean(x)`'}
highlight        و==مميز== | و++زيد++
tex              و$x^2$
emoji-code       و:smile:
citation-bare    وبـ@un [p. 3] | و@smith2015
emphasis-unread  قال و**[نص](https://example.org)** ثم | *.exe, *.doc and [A-Z]* here
attribute-list   ![A map|300](map.png)
link-undefined   ![A map] (map.png) | !(map.png)[x]
emphasis-unread  ثم ل*«النهار»* رأي | نقلت و*«الحياة»* ثم | قال و*"لا"* ثم | جاء *"نعم"*ثم | كلمة *"مهمة"*ثم أخرى، و*«الحياة»*.
note-lost        A claim[i] so | another[ii]. | [i] The source | so.[1†L10-L15] | left in May.1 He | Text [#]_ so | [#f1]_ | [1]_
cross-reference  See PAGEREF _Toc12345 \h 3 | REF _Ref12 | HYPERLINK \l "_Toc1"
tex              an {\em so} it
template-tag     import Map from './map'
link-unread      See ${'`the site <https://x.example>`'}_ now | image::map.png[Map]
not-utf8         itâ€™s | cafÃ© | a ${'\uFFFD'} b | Ø§Ù„Ø³ | Â«so
private-comment  x {/* y */} z
link-undefined   So [](https://x.example/) it
list-unread      ـ بند
hidden-sign      a ${'\u202E'}b | ${'\u2067'}b
wiki-markup      said ~~~~ | tags:: politics | [field:: value] here
task-list        - [-] cancelled
cross-reference  shown in \@ref(fig:map)
placeholder      [يتبع]
callout          !!! ملاحظة
placeholder      هذا النص هو مثال لنص يمكن أن يستبدل
template-tag     {{ x }} | {% x %} | {{< x >}} | ${'${x}'} | [TOC]
attribute-list   x {#p1 .y} | [x]{#id .y key="v"} z | x{.y} | {: .y} | {width="3in"} | x{-}
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [, rule = '', texts = ''] = /^(\S+) +(.*)$/.exec(line) ?? [];
    return texts.split(' | ').map((text) => ({ rule, text }));
  });

const toldOfLines = [
  'The points:\n• A\n',
  'a) A\nb) B',
  '(a) A\n(b) B',
  'أ- نص\nب- نص',
  '-A\n-B',
  '– A\n– B',
  '1.One\n2.Two',
  'Item\n** Sub item',
  'النقاط:\n١. نص\n٢. نص',
  '(١) أول\n(٢) ثان',
  '(1) أول\n(2) ثان',
  'A. First\nB. Second',
  'I. First\nII. Second',
  'o First\no Second',
  'البنود:\nـ بند\nـ ثان',
  '- a\n-\n- b',
  '-\u00A0a\n',
  '1.\u00A0a\n2.\u00A0b',
];

describe('markup of other systems', () => {
  it.each(toldOfLines)('is told of lines: %j', (text) => {
    expect(renderPlainly(text).faults.map((fault) => fault.rule)).toEqual(['list-unread']);
  });

  it('is told of headings behind a space that is none to Markdown', () => {
    for (const text of ['##\u00A0Heading', '##\u00A0عنوان', '#\u202FHeading', '##Heading'])
      expect(renderPlainly(text).faults.map((fault) => fault.rule)).toEqual(['heading-unspaced']);
    expect(renderPlainly('#1 of 5\u00A0ports and\u00A0#2').faults).toEqual([]);
  });

  it('is told of headings and items behind a sign that nobody sees, and of wide signs', () => {
    for (const text of [
      '\u200F## عنوان',
      '\u200B# Talks',
      'Words.\n\n\uFEFF## Talks',
      '\u00A0## Talks',
      '＃＃ Talks',
    ])
      expect(renderPlainly(text).faults.map((fault) => fault.rule)).toEqual(['heading-unspaced']);
    for (const text of ['\u200F- بند', '\u200F1. بند', '\u061C* بند\n\u061C* بند'])
      expect(renderPlainly(text).faults.map((fault) => fault.rule)).toContain('list-unread');
    expect(renderPlainly('\u200Fنص\u200F - ثم # و＃').faults).toEqual([]);
  });

  it('is told of code that runs to the end', () => {
    for (const text of ['```\ncode', '> ~~~ts\n> code', '````\n```\ncode\n```'])
      expect(renderPlainly(text).faults.map((fault) => fault.rule)).toEqual(['code-open']);
    expect(renderPlainly('```\ncode\n```\n\n> ~~~\n> code\n> ~~~').faults).toEqual([]);
  });

  it('is told of code that other systems run', () => {
    for (const text of ['```{r}\nx\n```', '```{python, echo=FALSE}\nx\n```', '```mermaid\nx\n```'])
      expect(renderPlainly(text).faults.map((fault) => fault.rule)).toEqual(['template-tag']);
    expect(renderPlainly('```r\nx\n```\n\n`r`').faults).toEqual([]);
  });

  it.each([
    ['A\tB\nc\td', 'table-unread'],
    ['ا\tب\n1\t2', 'table-unread'],
    [';Term\n:Definition', 'wiki-markup'],
    ['x\n\n:: reply', 'wiki-markup'],
    ['{| class="wikitable"\n! Head\n|-\n| Cell\n|}', 'table-unread'],
  ])('is told of blocks of wikis: %j', (text, rule) => {
    expect(renderPlainly(text).faults.map((fault) => fault.rule)).toEqual([rule]);
  });

  it.each([
    ['Said (1) and (2) not.\n\nIt was so (2).\n\n(1) One.\n(2) Two.', 3],
    ['قال الوزير (١) ثم مضى (٢)، وأضاف (٣).\n\n(١) الحياة.\n\n(٢) السفير.\n\n(٣) أخرى.', 4],
    ['He said (1). She did (2).\n\n1. One\n2. Two', 3],
    ['Three aims: (1) peace, (2) order.\n\n1. One\n2. Two', 0],
    ['Three aims: (1) peace, (2) order.\n\n(1) One.\n\n(2) Two.', 0],
    ['He said (1).\n\n(1) One.\n\n(2) Two.', 0],
  ])('is told of numbers in brackets with a list of them at the end: %j', (text, count) => {
    const found = renderPlainly(text).faults.map((fault) => fault.rule);
    expect(found).toEqual(Array.from({ length: count }, () => 'note-lost'));
  });

  it('is told of the words of citations, and not of places in them', () => {
    const note = (words: string) => `x[^a]\n\n[^a]: [@un-2015, ${words}].`;
    expect(renderPlainly(note('p. 4 ~~x~~, TODO')).faults).toMatchObject([
      { rule: 'strikethrough', line: 3, column: 23 },
      { rule: 'placeholder', line: 3, column: 30 },
    ]);
    expect(renderPlainly(note('n. 5 above, para.5, on note 3; @b, p. 2')).faults).toEqual([]);
  });

  it('is told of definitions that no link names', () => {
    const text = '[a][one] ![x](y.png "[b][two]") ^[[c][three]]\n\n';
    const defined = ['one', 'two', 'three'].map((id) => `[${id}]: https://example.org/${id}`);
    const [first] = defined;
    expect(renderPlainly(text + defined.join('\n')).faults).toEqual([]);
    expect(renderPlainly(`${text}${defined.join('\n')}\n[four]: x\n${first}`).faults).toMatchObject(
      [
        { rule: 'link-unused', line: 6 },
        { rule: 'link-unused', line: 7 },
      ],
    );
  });

  it.each(told)('is told: $text', ({ rule, text }) => {
    expect(renderPlainly(text).faults.map((fault) => fault.rule)).toEqual([rule]);
  });
});

describe('ordinary words and signs', () => {
  it.each(plain)('are no markup: %s', (text) => {
    expect(renderPlainly(text, 'en').faults).toEqual([]);
  });

  it.each(plainArabic)('are no markup in Arabic: %s', (text) => {
    expect(renderPlainly(text, 'ar').faults).toEqual([]);
  });

  it('are never taken for markup', () => {
    const english = [
      'talks',
      'The',
      'U.S.',
      'F-16s',
      'Assad’s',
      'e.g.',
      '2015',
      '1,200',
      'III',
      'no',
    ];
    const arabic = ['المحادثات', 'و«الحياة»', 'ثم', '٢٠١٥', '1٬200', 'د.', 'لا', 'أ.د', 'قال'];
    const between = [
      ' ',
      ' ',
      ', ',
      '. ',
      '; ',
      ': ',
      ' – ',
      '—',
      '-',
      ' (',
      ') ',
      '\n',
      '? ',
      '! ',
      '/',
    ];
    const marks = [
      ' "',
      '" ',
      ' “',
      '” ',
      " '",
      ' «',
      '» ',
      '، ',
      '؛ ',
      '؟ ',
      '… ',
      ' & ',
      ' % ',
      ' + ',
    ];
    for (const [language, words] of [
      ['en', english],
      ['ar', arabic],
    ] as const) {
      const text = fc.array(
        fc.tuple(fc.constantFrom(...words), fc.constantFrom(...between, ...marks)),
      );
      fc.assert(
        fc.property(text, (parts) => {
          expect(renderPlainly(`${words[0]} ${parts.flat().join('')}`, language).faults).toEqual(
            [],
          );
        }),
        { numRuns: 500 },
      );
    }
  });
});

// One of each, to be made plain.
const written = String.raw`
~~x~~ | ==x== | H~2~O | x^2^ | :smile: | %%x%% | [[x]] | ![[x.png]] | {.x} | {width=3in} | {{x}} | {% x %}
$x$ | $$x$$ | [x][y] | [x][] | [-@x] | @smith2015 | @x [p. 9] | word^[x] | [^a b] | @fig-map | ''x'' | ${'`'}x | [x]y[/x] | [citation needed] | [CITE]
word.[3] | [3] x | !!! note | ??? note | ::: note | [!NOTE] | ##x | *[UN]: x | ** x ** | *x | word* | [TOC]
[b]x[/b] | '''x''' | {++x++} | +---+---+ | [@x] | {#x} | [^x] | *x* | _x_ | [x](y)
`
  .trim()
  .split(/\s*[|\n]\s*/);

describe('a backslash', () => {
  it.each(written)('makes plain text of %s', (text) => {
    const escaped = text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
    for (const language of ['en', 'ar']) {
      const { html, faults } = renderPlainly(`So ${escaped} it is`, language);
      expect(faults).toEqual([]);
      expect(html).toContain(`So ${inHtml(text)} it is`);
    }
  });

  it.each(written.filter((text) => !/^(?:\*|_x_|\[x\]\(|\{\{x)|[*\w]$|^x|^!\[\[|\.\[3/.test(text)))(
    'before the first sign is enough for %s',
    (text) => {
      const escaped = text.replace(/[!-/:-@[-`{-~]/, String.raw`\$&`);
      expect(renderPlainly(`So ${escaped} it is`).faults).toEqual([]);
    },
  );

  it.each(['TODO', 'FIXME', 'XXX', 'ibid', 'lorem ipsum', 'op. cit.', 'note 3 above', 'TBD'])(
    'makes plain words of %s, and is not printed',
    (word) => {
      expect(renderPlainly(`So ${word}`).faults).toHaveLength(1);
      const { html, faults } = renderPlainly(`So \\${word} it is`);
      expect(faults).toEqual([]);
      expect(html).toContain(`So ${word} it is`);
    },
  );

  it.each(['• one', 'Table: one', '†'])('makes plain words of a line of %s', (line) => {
    expect(renderPlainly(`${line} so`).faults).toHaveLength(1);
    const { html, faults } = renderPlainly(`\\${line} so`);
    expect(faults).toEqual([]);
    expect(html).toContain(`<p id="p1">${line} so`);
  });

  it('stays where nothing stands behind it that could be taken for markup', () => {
    expect(renderPlainly(String.raw`In C:\Users\TODOs`).html).toContain(String.raw`C:\Users\TODOs`);
  });

  it('makes plain signs of a raised number and of Arabic words', () => {
    expect(renderPlainly('word.\\¹').html).toContain('word.¹');
    expect(renderPlainly('\\المصدر نفسه', 'ar')).toMatchObject({ faults: [] });
    expect(renderPlainly('قال و\\TODO ثم', 'ar')).toMatchObject({ faults: [] });
  });

  it('before any sign leaves that sign', () => {
    const signs = fc.array(fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(signs, fc.constantFrom('en', 'ar'), (all, language) => {
        const { html, faults } = renderPlainly(
          `a ${all.map((one) => `\\${one}`).join('')} b`,
          language,
        );
        expect(faults).toEqual([]);
        expect(html).toContain(`a ${inHtml(all.join(''))} b`);
      }),
    );
  });
});

function inHtml(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
