import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBriefs } from '../../../../src/client/search/find/find-briefs.ts';
import { openEngine, type SearchEngine } from '../../../../src/client/search/index/engine.ts';
import { planQuery } from '../../../../src/client/search/query/plan-query.ts';
import { noSite } from './plan-of.ts';
import { openSmallIndex } from './small-index.ts';

// Each is a text of its own, named by the key.
const texts = {
  mediator: 'الوسيط الروسي في محادثات السلام، وللوسيط دورٌ كبير',
  weapons: 'تسلّمت الحكومة ٦ طائرات من طراز ميغ-٣١ بقيمة ٤٠٠٬٠٠٠ دولار عام ٢٠٠٧',
  years: 'بين عامي ١٩٩٧–٢٠٠٦، وفي 2013/2014، ثم بـ٢٠١٥م',
  quotes: 'قال «إننا نرحّب بالوساطة»؛ ونقلت صحيفة "الحياة" ذلك، و«القدس» أيضاً',
  dash: 'روسيا—سوريا: المصالح … والقواعد–البحرية',
  refugees: 'اللاجئون السوريون ومخيّمات اللاجئين',
  ministers: 'وزير الخارجية ووزراء الدفاع ووزيرة الإعلام',
  governments: 'الحكومات العربية وحكومتها الجديدة',
  hamza: 'أسلحة إيران والأمم المتحدة؛ مسؤول في شؤون الأمن',
  hamzaOnYa: 'مسئول عن شئون اﻷسرى',
  bare: 'اسلحة ايران والامم المتحدة',
  marbuta: 'اتفاقية جنيف، وهيئة التفاوض',
  withHa: 'اتفاقيه اخرى',
  maqsura: 'على مستوى القرى، ومنتدى مصطفى',
  vowels: 'مُؤتَمَرُ المُعارَضةِ في القاهِرة',
  tatweel: 'الشـــعب يريد',
  prefixes: 'وبالمفاوضات، كالمعارضين، لِلمعارضة، بروسيا، ولروسيا',
  letters: 'وكالة أ.ف.ب. في القرن الخامس ق.م.',
  spaced: 'وكالة أ ف ب',
  persian: 'قالت ایران عن کردستان',
  resolution: 'القرار ٢٢٥٤ (٢٠١٥) والمادة 7، ونسبة ٣٫٥٪ و٥٠%',
  latin: 'طائرة MiG-31 وصواريخ S-300',
  decisions: 'قرارات وبعقوبات',
  sailor: 'سائل ووسائل النقل والسائقون',
  months: 'في ١٨ آب/أغسطس ٢٠١٥',
  days: 'في 12 أيار من عام 2003، وفي أغسطس/آب 2011، وفي تشرين الأول/أكتوبر عام 2013',
  glued: 'موسكو،دمشق؛بيروت/عمّان، ما بعد-الأسد، وبـ«الميادين» والـMiG',
  council: 'قرارٌ للأمم المتّحدة، ولمجلس الأمن وبمجلس النوّاب',
  money: 'مبلغ ١٢٬٥٠٠ دولار، أي 1.5 مليون، و۳۰ ٪',
  pasted: 'ﺍﻟﺴﻔﺎﺭﺓ ﻭﺍﻷﺳﻄﻮﻝ',
  sultan: 'السلطان في الميدان، وبالقانون',
  authority: 'السلطة والسلطات، وميدٌ',
  annan: 'كوفي أنان ولأنان، بان كي مون',
  now: 'الآن لأن ما كان بأن يكون كأن شيئاً لم يكن',
  lawyers: 'قوانين، قانونها',
  fighters: 'المقاتلون والمقاتلين، ومقاتل؛ ناشطين وناشط',
  hyphens: 'الشـــرق-الأوسط والنظام شبه-الرئاسي، و«القوى‑العظمى»',
  fish: 'السمكة في الماء، ولسمكته سمكات',
  named: 'والرجل وسمّاها، ومعه معه',
  may: 'في مايو قال الرجل',
  what: 'بما قيل، كما ورد، لما',
  towns: 'بلدة في الشمال ثم قرأت',
  shared: 'رأي مشترك',
  sharedRoom: 'غرفة مشتركة',
  strip: 'شريطٌ ودولتين، وخطتها ولعمليتهم، وجمعيّتان',
  statement: 'ببيانها والحقوقيات، ووفدين ووفدان',
  solve: 'الحلّ وحلها، ولحزبه',
  odd: 'ومسئولون ومسئول في لبنانَ',
  other: 'كتب الكاتب كتاباً عن المكتبة',
} as const;
const keys = Object.keys(texts);
let engine: SearchEngine;

beforeAll(async () => {
  await openSmallIndex(
    Object.values(texts).map((text) => ({ text: `نص\n${text}.`, language: 'ar' })),
  );
  engine = openEngine({ base: '/', index: '/pagefind/', tag: '' }, 'ar');
});

afterAll(() => vi.unstubAllGlobals());

test.each([
  // An ending that belongs to the word makes no other word of it.
  ['سلطان', 'sultan'],
  ['السلطان', 'sultan'],
  ['ميدان', 'sultan'],
  ['قانون', 'lawyers sultan'],
  ['القانون', 'lawyers sultan'],
  ['أنان', 'annan'],
  ['انان', 'annan'],
  ['بان', 'annan'],
  ['كان', 'now'],
  ['بأن', 'now'],
  ['إيران', 'bare hamza persian'],
  ['مقاتلون', 'fighters'],
  ['ناشطون', 'fighters'],
  ['"السلطة"', 'authority'],
  // Nor does one that is taken for an ending behind a prefix only.
  // What the stemmer keeps: two feminine, short ones with a pronoun, several behind a conjunction, two letters.
  ['دولة', 'strip'],
  ['الدولة', 'strip'],
  ['خطة', 'strip'],
  ['عملية', 'strip'],
  ['جمعية', 'strip'],
  ['حقوقية', 'statement'],
  ['وفد', 'statement'],
  ['الوفد', 'statement'],
  ['بيان', 'statement'],
  ['حل', 'solve'],
  ['الحل', 'solve'],
  ['حزب', 'solve'],
  ['لبن', ''],
  ['مسؤول', 'hamza hamzaOnYa odd'],
  ['سمكة', 'fish'],
  ['السمكة', 'fish'],
  ['وسمّاها', 'named'],
  ['مايو', 'may'],
  ['معنى', ''],
  ['لدينا', ''],
  ['المشتركة', 'shared sharedRoom'],
  ['السورية', 'dash refugees'],
  // Prefixes: with and without the article, conjunctions, prepositions.
  ['وسيط', 'mediator'],
  ['الوسيط', 'mediator'],
  ['والوسيط', 'mediator'],
  ['للوسيط', 'mediator'],
  ['مفاوضات', 'prefixes'],
  ['المفاوضات', 'prefixes'],
  ['معارضة', 'prefixes vowels'],
  ['المعارضة', 'prefixes vowels'],
  ['روسيا', 'dash prefixes'],
  ['بروسيا', 'dash prefixes'],
  ['وساطة', 'quotes'],
  ['السائل', 'sailor'],
  ['وسائل', 'sailor'],
  ['وزير', 'ministers'],
  ['كتاب', 'other'],
  // Dashes, quotation marks and other signs.
  ['المصالح', 'dash'],
  ['القواعد', 'dash'],
  ['البحرية', 'dash'],
  ['سوريا', 'dash refugees'],
  ['الحياة', 'quotes'],
  ['«الحياة»', 'quotes'],
  ['"الحياة"', 'quotes'],
  ['القدس', 'quotes'],
  ['"محادثات السلام"', 'mediator'],
  ['«محادثات السلام»', 'mediator'],
  ['"السلام محادثات"', ''],
  // Hyphens and kashida, typed or in the text.
  ['الشرق الأوسط', 'hyphens'],
  ['الشرق-الأوسط', 'hyphens'],
  ['"الشرق الأوسط"', 'hyphens'],
  ['الشـرق‑الأوســط', 'hyphens'],
  ['الش‌رق', 'hyphens'],
  ['شبه الرئاسي', 'hyphens'],
  ['شبه-الرئاسي', 'hyphens'],
  ['القوى-العظمى', 'hyphens'],
  ['العظمى', 'hyphens'],
  ['بعد-الأسد', 'glued'],
  // Numbers of both kinds.
  ['١٩٩٧', 'years'],
  ['1997', 'years'],
  ['2006', 'years'],
  ['١٩٩٧–٢٠٠٦', 'years'],
  ['1997-2006', 'years'],
  ['٢٠١٤', 'years'],
  ['2015', 'months resolution years'],
  ['٢٠١٥', 'months resolution years'],
  ['400000', 'weapons'],
  ['٤٠٠٬٠٠٠', 'weapons'],
  ['400,000', 'weapons'],
  ['400', ''],
  ['2254', 'resolution'],
  ['القرار 2254', 'resolution'],
  ['3.5', 'resolution'],
  ['٣٫٥', 'resolution'],
  ['٣', ''],
  ['50', 'resolution'],
  ['ميغ-31', 'weapons'],
  ['ميغ٣١', 'weapons'],
  ['ميغ 31', 'weapons'],
  ['MiG-31', 'latin'],
  ['mig31', 'latin'],
  ['S-300', 'latin'],
  // Plurals, the feminine ending, pronouns.
  ['حكومة', 'governments weapons'],
  ['الحكومات', 'governments weapons'],
  ['حكومات', 'governments weapons'],
  ['لاجئ', 'refugees'],
  ['اللاجئين', 'refugees'],
  ['لاجئون', 'refugees'],
  ['مخيمات', 'refugees'],
  ['طائرة', 'latin weapons'],
  ['طائرات', 'latin weapons'],
  ['قرار', 'council decisions resolution'],
  ['القرارات', 'council decisions resolution'],
  ['عقوبة', 'decisions'],
  ['عقوبات', 'decisions'],
  ['اتفاقية', 'marbuta withHa'],
  ['اتفاقيه', 'marbuta withHa'],
  ['هيئة', 'marbuta'],
  // Hamza, alif maqsura, Persian letters, vowels, tatweel.
  ['أسلحة', 'bare hamza'],
  ['اسلحة', 'bare hamza'],
  ['إيران', 'bare hamza persian'],
  ['ايران', 'bare hamza persian'],
  ['الأمم المتحدة', 'bare council hamza'],
  ['الامم المتحدة', 'bare council hamza'],
  ['مسئول', 'hamza hamzaOnYa odd'],
  ['شؤون', 'hamza hamzaOnYa'],
  ['مستوى', 'maqsura'],
  ['مستوي', 'maqsura'],
  ['مصطفى', 'maqsura'],
  ['كردستان', 'persian'],
  ['مؤتمر', 'vowels'],
  ['مُؤتمر القاهرة', 'vowels'],
  ['الشعب', 'tatweel'],
  ['شعب', 'tatweel'],
  // Signs without a space, prefixes before marks and before Latin letters.
  ['موسكو', 'glued'],
  ['دمشق', 'glued'],
  ['بيروت', 'glued'],
  ['عمان', 'glued'],
  ['الأسد', 'glued'],
  ['"ما بعد الأسد"', 'glued'],
  ['الميادين', 'glued'],
  ['MiG', 'glued latin'],
  ['أمم متحدة', 'bare council hamza'],
  ['مجلس الأمن', 'council'],
  ['مجلس النواب', 'council'],
  ['12500', 'money'],
  ['١٢٬٥٠٠', 'money'],
  ['1.5', 'money'],
  ['٣٠', 'money'],
  ['سفارة', 'pasted'],
  ['الاسطول', 'pasted'],
  ['\u200fالسفارة\u200e', 'pasted'],
  ['هل كتب الكاتب؟', ''],
  ['كتب الكاتب؟', 'other'],
  // Letters with points.
  ['أ.ف.ب', 'letters spaced'],
  ['أ.ف.ب.', 'letters spaced'],
  ['أ ف ب', 'letters spaced'],
  ['ق.م', 'letters'],
  // Operators and dates.
  ['وكالة -القرن', 'spaced'],
  ['روسيا -المصالح', 'prefixes'],
  ['كردستان OR مصطفى', 'maqsura persian'],
  ['عنوان:نص وسيط', 'mediator'],
  ['مفاوض*', 'prefixes'],
  ['نص:"18 آب 2015"', 'months'],
  ['نص:"أغسطس ٢٠١٥"', 'months'],
  ['نص:2015-08', 'months'],
  ['نص:"12 أيار 2003"', 'days'],
  ['نص:"أغسطس ٢٠١١"', 'days'],
  ['نص:"تشرين الأول ٢٠١٣"', 'days'],
])('%s', async (query, expected) => {
  expect(await foundBy(query)).toBe(expected);
});

// One slip of the hand: what is offered first.
test.each([
  ['مفاوضت', 'مفاوضات'],
  ['المفاوضضات', 'المفاوضات'],
  ['اللاجئؤن', 'اللاجئون'],
  ['الوسسيط', 'الوسيط'],
  ['الميادبن', 'الميادين'],
  ['مصطقى', 'مصطفى'],
  ['الخارحية', 'الخارجية'],
  ['معارصة', 'معارضة'],
])('%s is offered %s', async (typed, meant) => {
  const words = await engine.nearWords();
  expect(words.nearest(typed)[0]?.text).toContain(meant.replace(/^ال/, ''));
});

async function foundBy(query: string): Promise<string> {
  const { condition } = planQuery(query, {
    recognise: () => [],
    ...noSite,
    ...{ without: [], language: 'ar', isTyping: false },
  });
  if (!condition) throw new Error(`${query} asks for nothing`);
  const { matches } = await findBriefs(engine, condition);
  const pages = await Promise.all(matches.map(({ load }) => load()));
  return pages
    .map(({ page }) => keys[Number(page.url.split('/')[2])] ?? page.url)
    .sort()
    .join(' ');
}
