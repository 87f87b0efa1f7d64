import { describe, expect, it } from 'vitest';
import { foreignScript, languageOfForeign } from '../../../../src/model/locale/find-foreign.ts';

const site = ['en', 'ar'];

function languageOf(text: string, page: string, languages = site): string | undefined {
  const found = foreignScript(text, page);
  return found && languageOfForeign(found, languages);
}

describe('the language of a text in another script than the page', () => {
  it.each([
    ['"The text in English stands here: it ends with a point (and brackets)."', 'ar', 'en'],
    ['We shall not pay for it.', 'ar', 'en'],
    ['International Business Times', 'ar', 'en'],
    ['S-300', 'ar', 'en'],
    ['«نحن لا نرى مستقبلاً للرئيس.»', 'en', 'ar'],
    ['داعش', 'en', 'ar'],
    ['جبهة النصرة في بلاد الشام (Jabhat)', 'en', 'ar'],
  ])('is found: %s on a page in %s', (text, page, language) => {
    expect(languageOf(text, page)).toBe(language);
  });

  it.each([
    ['ISIS هو تنظيم مسلح في سوريا', 'ar'],
    ['A/66/865 و S/2012/522', 'ar'],
    ['قال الأسد: We shall not pay for it, whatever they say.', 'ar'],
    ['The word داعش is Arabic.', 'en'],
    ['داعش is what Arabs call it, and others too.', 'en'],
    ['2011–2015 (15 %)', 'ar'],
    ['', 'ar'],
    ['Łódź, Đukanović and naïve', 'en'],
  ])('is the page’s: %s on a page in %s', (text, page) => {
    expect(languageOf(text, page)).toBeUndefined();
  });

  it.each([
    ['Nous ne voulons pas de la guerre avec nos voisins', 'ar', 'und-Latn'],
    ['Süddeutsche Zeitung', 'ar', 'und-Latn'],
    ['محمود احمدی‌نژاد', 'en', 'und-Arab'],
    ['ما جنگ نمی‌خواهیم و با همسایگان خود دوست هستیم', 'en', 'und-Arab'],
    ['Коммерсантъ', 'en', 'und-Cyrl'],
    ['הארץ', 'en', 'und-Hebr'],
    ['中国日报', 'en', 'und-Hani'],
  ])('is not claimed where it is not known: %s on a page in %s', (text, page, language) => {
    expect(languageOf(text, page)).toBe(language);
  });

  it('is the site’s one language of the script, where nothing speaks against it', () => {
    expect(languageOf('Le Monde', 'ar', ['fr', 'ar'])).toBe('fr');
    expect(languageOf('Le Monde', 'ar', ['fr', 'de', 'ar'])).toBe('und-Latn');
    expect(languageOf('The New York Times and the BBC have said that', 'ar', ['fr', 'ar'])).toBe(
      'en',
    );
    expect(languageOf('Коммерсантъ', 'en', ['en', 'ru'])).toBe('ru');
    expect(languageOf('中国日报', 'en', ['en', 'zh'])).toBe('zh');
  });

  it('knows pages in signs of several kinds', () => {
    expect(languageOf('中国日报の記事', 'ja')).toBeUndefined();
    expect(languageOf('中国', 'zh')).toBeUndefined();
    expect(languageOf('ภาษาไทย', 'th')).toBeUndefined();
  });
});
