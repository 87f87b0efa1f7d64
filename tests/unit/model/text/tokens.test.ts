import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownWords } from '../../../../src/model/text/shown-words.ts';
import { tokensOf } from '../../../../src/model/text/tokens.ts';

// What parts words, one line a text: its words, each with its forms; `+` before one that belongs to the one before.
const texts: readonly (readonly [text: string, words: string])[] = [
  // Dashes and other signs that readers see part words, with spaces or without.
  ['2002–2006', '2002 | 2006'],
  ['plan—a roadmap', 'plan | a | roadmap'],
  ['envoy--Xandrikov--said', 'envoy | xandrikov | said'],
  ['1914―Russia − x ⸺ y', '1914 | russia | x | y'],
  ['talks…and a·b x→y c•d', 'talks | and | a | b | x | y | c | d'],
  ['3×4 5°30’ ±2', '3 | 4 | 5=5° | 30 | 2'],
  ['half/quarter R&D a=b c_d e|f', 'half | quarter | r=r&d | +d=r&d | a | b | c | d | e | f'],
  ['(Moscow). “quoted” «noted» „Wort“', 'moscow | quoted | noted | wort'],
  ['so-called, 1851–‘52', 'so=socalled | +called=socalled | 1851 | 52'],
  // What is not seen parts nothing.
  ['soft\u00adhyphen zero\u200bwidth w\u2060j', 'softhyphen | zerowidth | wj'],
  // Editors write into words with brackets.
  ['Am[erican] [T]he talks[sic] word[1]', 'american | the | talks | sic | word | 1'],
  // Symbols and numbers.
  ['A/91/997–S/2013/525', 'a | 91 | 997 | s | 2013 | 525'],
  ['S/RES/2254 (2015)', 's | res | 2254 | 2015'],
  ['5:48 548 5.48', '5=5:48 | +48=5:48 | 548 | 5.48'],
  ['1:2:1 ٢:١ 3,4', '1=1:2:1 | +2=1:2:1 | +1=1:2:1 | 2=2:1 | +1=2:1 | 3=3.4 | +4=3.4'],
  ['2,317th 10,000m 1,000s', '2317th | 10000m | 1000s'],
  ['RX-7s NR62XE-7CJ1', 'rx=rx7=rx7s | +7=7s=rx7=rx7s | nr62xe=nr62 | +7cj1'],
  ['Jr.’s 3-D', 'jr | 3=3d | +d=3d'],
  ['$35.00 3500 3.5%', '35.00=$35.00 | 3500 | 3.5=3.5%'],
  ['£100 § 4 No. 45', '100=£100 | 4 | no | 45'],
  ['75,000 $300,000.00', '75000 | 300000.00=300000=$300000.00=$300000'],
  ['75\u00a0000 1\u202f000\u202f000', '75000 | 1000000'],
  ['2½ ¼', '2 | 1/2 | 1/4'],
  ['16th 1980s m² word¹', '16th | 1980s | m2 | word | 1'],
  ['1914-18 10-year', '1914 | +18 | 10 | +year'],
  // Signs that belong to a word, before it or behind it; those that do not.
  ['C++ C# (.NET) A+ C++11', 'c=c++ | c=c# | net=.net | a=a+ | c | 11'],
  ['@un #climate #5 a@b x#y', 'un=@un | climate=#climate | 5=#5 | a | b=﹫b | x | y'],
  ['5% %5 50%–60% 5\u00a0%', '5=5% | 5=5% | 50=50% | 60=60% | 5=5%'],
  ['5 %, 5 %d 3.5 %', '5=5% | 5 | d | 3.5=3.5%'],
  ['٪٥ ٣٫٥٪', '5=5% | 3.5=3.5%'],
  ['1,5% $1,5', '1=1.5 | +5=1.5=1.5% | 1=1.5=$1.5 | +5=1.5'],
  ['20€ US$5m $5 ₽7', '20=€20 | us=u.s | 5m=$5m | 5=$5 | 7=₽7'],
  ['5° 20°C 70 °F ±5 5‰', '5=5° | 20=20° | c | 70=70° | f | 5 | 5'],
  ['AT&T Q & A trade&tolls', 'at=a.t=at&t | +t=at&t | q=q&a | +a=q&a | trade | tolls'],
  ['½% end.Next ...net', '1/2=1/2% | end | next=․next | net'],
  // A part of a number is no number, but the year of a date is a year.
  ['2015-08-18 12.5.1864', '2015 | +08 | +18 | 12.5.1864 | +12.5.1864 | +1864=12.5.1864'],
  [
    '$2.873,992,909 2.21.6. 1.0-mg',
    '2.873992909=$2.873992909 | +2.873992909 | 2.21.6 | +2.21.6 | +2.21.6 | 1.0 | +mg',
  ],
  // That of a version or with its unit is one, and so is a unit by itself.
  ['1,2,3 v1.2', '1=1.2.3 | +2=1.2.3 | +3=1.2.3 | v1=v1.2=1.2 | +v1.2=1.2'],
  ['v6.1.9-3 2.6.x', 'v6=v6.1.9=6.1.9 | +v6.1.9=6.1.9 | +v6.1.9=6.1.9 | 3 | 2.6 | x=․x'],
  ['64MB 10,000km 32-bit', '64=64mb | +mb=64mb | 10000=10000km | +km=10000km | 32 | +bit'],
  [
    '2.4GHz $1.5bn 3rd 1980s',
    '2.4=2.4ghz | +ghz=2.4ghz | 1.5=1.5bn=$1.5 | +bn=1.5bn | 3rd | 1980s',
  ],
  // A sign between two words is the second’s for who types it with that alone.
  ['file.txt press@un.org *.py', 'file | txt=․txt | press | un=﹫un | org=․org | py=.py'],
  // Hyphens: each part, and all together.
  ['Consul-General', 'consul=consulgeneral | +general=consulgeneral'],
  ['co‑operation', 'co=cooperation | +operation=cooperation'],
  ['ship-of-war', 'ship=shipofwar | +of=shipofwar | +war=shipofwar'],
  ['MiG-31 COVID-19', 'mig=mig31 | +31=mig31 | covid=covid19 | +19=covid19'],
  // Plurals and genitives of capitals and designations.
  ['F-16s', 'f=f16=f16s | +16=16s=f16=f16s'],
  ['mid-30s', 'mid=mid30s | +30s=mid30s'],
  ['NGOs T72s', 'ngo=ngos | t72=t72s'],
  ['KRG’s Welles’s Williams’ ASSAD’S', 'krg | welles | williams | assad'],
  // Initials.
  ['U.S. and us', 'u.s=us=u=s | and | us'],
  ['U. S.', 'u | s'],
  ['tell us: the US, a UN', 'tell | us | the | us=u.s | a | un'],
  ['أ.ف.ب. أ.ب', 'أ.ف.ب=أفب=أ=ف=ب | أ.ب=أب=أ=ب'],
  ['U.S.-led', 'u.s=us=u=s | +led'],
  // Apostrophes that are letters, those that are accents, and those that shorten.
  ['D’Alton Dalton', "d'alton=alton | dalton"],
  ["O'Neill l’Orient", "o'neill=neill=oneill | l'orient=orient"],
  ["L’viv M'Clellan D'Souza", 'lviv=viv | mclellan=clellan | dsouza=souza'],
  ["'20's 1920’s 1914's", '20s | 1920s | 1914'],
  ["k'ou won’t", "k'ou | won't"],
  ['Sana’a Shi’ite Qur‘an', 'sanaa | shiite | quran'],
  // Letters that no normalisation takes apart, marks of transliteration, ligatures.
  ['Kılıçdaroğlu İstanbul Łódź Đukanović', 'kilicdaroglu | istanbul | lodz | dukanovic'],
  ['Størensen Cæsar Þór Straße Nguyễn Đắk', 'storensen | caesar | thor | strasse | nguyen | dak'],
  ['ʿAyn Zaʿfarāniyya kʼou', 'ayn | zafaraniyya | kou'],
  ['ﬁscal oﬃce', 'fiscal | office'],
  // Arabic.
  ['١٩٩٧–٢٠٠٦ ۲۰۱۵', '1997 | 2006 | 2015'],
  ['١٬٠٠٠٫٥', '1000.5'],
  ['مُحَمَّد بـــغداد ﻣﺤﻤﺪ', 'محمد | بغداد | محمد'],
  ['لا، نعم؛ ماذا؟', 'لا | نعم | ماذا'],
  ['و«الحياة» (قرار)', 'و | الحياة | قرار'],
  ['الأمن–السلام…الحرب', 'الأمن | السلام | الحرب'],
  ['کردستان یزد', 'كردستان | يزد'],
  ['لاڤروف پوتين چنيف گاز', 'لافروف | بوتين | جنيف | كاز'],
  ['ف-16', 'ف=ف16 | +16=ف16'],
  ['الـMiG وMiG-31 MiGات', 'ال | mig | و | mig=mig31 | +31=mig31 | mig | ات'],
  ['و2013 ميغ31 16طائرة الـ٢٥', 'و | 2013 | ميغ | 31 | 16 | طائرة | ال | 25'],
  // Scripts without spaces.
  ['金瓶梅', '金 | 瓶 | 梅'],
  ['', ''],
  ['— … ؟ 🙂 ـ \u0301', ''],
];

test.each(texts)('%s', (text, words) => {
  const read = tokensOf(text).map(({ forms, isJoined }) => (isJoined ? '+' : '') + forms.join('='));
  expect(read.join(' | ')).toBe(words);
});

// What is no word by itself is of the word that it touches, whatever cuts that off from its neighbours.
test.each([
  ['ﳲ㐀', 'ﳲ㐀'],
  ['ﹰ𠀀x', 'ﹰ𠀀|x'],
  ['㐀ﳲ 漢', '㐀ﳲ|漢'],
  ['ʿ漢ʾ½', 'ʿ漢ʾ|½'],
  ['ـ ب ـ-ب', 'ب|ب'],
])('%s has the words %s', (text, words) => {
  const spans = tokensOf(text).map(({ start, end }) => text.slice(start, end));
  expect(spans.join('|')).toBe(words);
});

test('each word stands where it says, and all of them with what is between are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const tokens = tokensOf(text);
      for (const [at, { start, end, forms }] of tokens.entries()) {
        expect(start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        for (const form of forms) expect(form).toMatch(/^[\p{L}\p{M}\p{N}'./:%$£€¥₽₪₺+#°@&]+$/u);
      }
      const shown = shownWords(text, tokens);
      expect(shown).toHaveLength(tokens.length);
      if (tokens.length > 0) expect(shown.join('')).toBe(text);
    }),
  );
});

test.each([
  ['talks (in Moscow).', 'talks |(in |Moscow).'],
  ['2002–2006', '2002–|2006'],
  ['1851–‘52', '1851–|‘52'],
  ['plan — a', 'plan — |a'],
  ['co-operation', 'co-|operation'],
])('%s is shown as it is written', (text, words) => {
  expect(shownWords(text, tokensOf(text)).join('|')).toBe(words);
});
