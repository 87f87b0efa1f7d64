import type { Language } from '../../model/language/language.ts';
import type { LocatorLabel } from '../../model/reading/locator.ts';

/** What a word before a number says: of which kind the place is, and whether it is several. */
interface LocatorWord {
  label: LocatorLabel;
  several: boolean;
  /** Where the word is the same for one and for several, and what follows has to tell. */
  either?: true;
  language: Language;
}

/** A language's words for one, for several, and for either. */
type Words = readonly [one: string, several: string, either?: string];

// Terms and abbreviations of CSL 1.0.2, of its locales and of Pandoc, and those that citation guides have besides.
const english: Record<LocatorLabel, Words> = {
  act: ['act', 'acts'],
  annex: ['annex annexe anx', 'annexes anxs'],
  appendix: ['app appx appendix', 'apps appendices appendixes'],
  'article-locator': ['art article', 'arts articles'],
  book: ['bk book', 'bks books'],
  canon: ['can canon', 'cans cann canons'],
  chapter: ['ch chap chapter', 'chs chaps chapters'],
  clause: ['cl clause point item', 'cls clauses points items'],
  column: ['col column', 'cols columns'],
  elocation: ['loc location', 'locs locations'],
  equation: ['eq eqn equation', 'eqs eqq eqns equations'],
  figure: ['fig figure', 'figs figures'],
  folio: ['f fo fol folio', 'ff fos fols folios'],
  issue: ['iss issue', 'isss issues'],
  line: ['l line', 'll lines'],
  note: ['n fn note footnote endnote', 'nn nts fns notes footnotes endnotes'],
  number: ['no nr num number №', 'nos nrs nums numbers №№'],
  'operative-paragraph': [
    'operative_paragraph operative_para operative_clause op_para op_paragraph op_cl',
    'operative_paragraphs operative_paras operative_clauses op_paras op_paragraphs op_cls',
  ],
  opus: ['op opus', 'opp opera opuses'],
  page: ['p pg page', 'pp pgs pages'],
  paragraph: ['para par paragraph ¶', 'paras pars paragraphs ¶¶'],
  part: ['pt part', 'pts parts'],
  'preambular-paragraph': [
    'preambular_paragraph preambular_para preambular_clause pp_para',
    'preambular_paragraphs preambular_paras preambular_clauses pp_paras',
  ],
  recital: ['rec recital', 'recs recitals'],
  rule: ['r rule', 'rr rules'],
  scene: ['sc scene', 'scs scenes'],
  schedule: ['sch sched schedule', 'schs scheds schedules'],
  section: ['s sec sect section §', 'ss secs sects sections §§'],
  'sub-verbo': ['sv subverbo', 'svv subverbis'],
  supplement: ['supp suppl supplement', 'supps suppls supplements'],
  table: ['tab tbl table', 'tabs tbls tables'],
  timestamp: ['timestamp', 'timestamps', 'at'],
  'title-locator': ['tit title', 'tits titles'],
  verse: ['v verse', 'vv verses'],
  volume: ['vol volume', 'vols volumes'],
};

// Without the article, which may stand before any of them.
const arabic: Record<LocatorLabel, Words> = {
  act: ['فصل_مسرحي', ''],
  annex: ['مرفق ملحق', 'مرفقان مرفقين مرفقات مرافق ملحقان ملحقين ملاحق ملحقات'],
  appendix: ['تذييل', 'تذييلان تذييلين تذييلات'],
  'article-locator': ['مادة', 'مادتان مادتين مواد', 'م'],
  book: ['كتاب', 'كتابان كتابين كتب', 'ك'],
  canon: ['قانون', 'قانونان قانونين قوانين'],
  chapter: ['فصل', 'فصلان فصلين فصول'],
  clause: ['بند', 'بندان بندين بنود'],
  column: ['عمود', 'عمودان عمودين أعمدة'],
  elocation: ['موضع', 'موضعان موضعين مواضع'],
  equation: ['معادلة', 'معادلتان معادلتين معادلات'],
  figure: ['شكل رسم', 'شكلان شكلين أشكال رسوم'],
  folio: ['ورقة', 'ورقتان ورقتين أوراق'],
  issue: ['عدد', 'عددان عددين أعداد', 'ع'],
  line: ['سطر', 'سطران سطرين أسطر سطور', 'س'],
  note: ['حاشية هامش', 'حاشيتان حاشيتين حواش حواشي حواشٍ هامشان هامشين هوامش', 'ح هـ'],
  number: ['رقم', 'رقمان رقمين أرقام'],
  'operative-paragraph': ['فقرة_المنطوق', 'فقرتا_المنطوق فقرتي_المنطوق فقرات_المنطوق'],
  opus: ['مصنف', 'مصنفان مصنفين مصنفات'],
  page: ['صفحة', 'صص صفحتان صفحتين صفحات', 'ص'],
  paragraph: ['فقرة', 'فقرتان فقرتين فقرات', 'ف'],
  part: ['جزء', 'جزءان جزآن جزأين جزءين أجزاء', 'ج'],
  'preambular-paragraph': ['فقرة_الديباجة', 'فقرتا_الديباجة فقرتي_الديباجة فقرات_الديباجة'],
  recital: ['حيثية', 'حيثيتان حيثيتين حيثيات'],
  rule: ['قاعدة', 'قاعدتان قاعدتين قواعد'],
  scene: ['مشهد', 'مشهدان مشهدين مشاهد'],
  schedule: ['لائحة', 'لائحتان لائحتين لوائح'],
  section: ['قسم', 'قسمان قسمين أقسام', 'ق'],
  'sub-verbo': ['تحت_مادة', ''],
  supplement: ['عدد_إضافي', ''],
  table: ['جدول', 'جدولان جدولين جداول'],
  timestamp: ['دقيقة', 'دقيقتان دقيقتين دقائق', 'عند'],
  'title-locator': ['باب', 'بابان بابين أبواب'],
  verse: ['آية بيت', 'آيتان آيتين آيات بيتان بيتين أبيات'],
  volume: ['مجلد مج', 'مجلدان مجلدين مجلدات'],
};

const known = new Map([...entriesOf(english, 'en'), ...entriesOf(arabic, 'ar')]);

/** What a word says before a number, whatever its capitals, points, spaces, vowel marks and article. */
export function locatorWord(written: string): LocatorWord | undefined {
  const word = written
    .toLowerCase()
    .replace(/[\s.]/g, '')
    .replace(/[\u064B-\u0652\u0640]/g, '');
  return known.get(word) ?? known.get(word.replace(/^ال/, ''));
}

function entriesOf(words: Record<LocatorLabel, Words>, language: Language) {
  return (Object.keys(words) as LocatorLabel[]).flatMap((label) => {
    const [one, several, either = ''] = words[label];
    const lists: [string, Pick<LocatorWord, 'several' | 'either'>][] = [
      [one, { several: false }],
      [several, { several: true }],
      [either, { several: false, either: true }],
    ];
    return lists.flatMap(([list, number]) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((word): [string, LocatorWord] => [
          word.replace('_', '').replace(/[\u064B-\u0652\u0640]/g, ''),
          { label, language, ...number },
        ]),
    );
  });
}
