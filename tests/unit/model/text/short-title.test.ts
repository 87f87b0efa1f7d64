import { describe, expect, it } from 'vitest';
import { shortPhrase, shortTitle } from '../../../../src/model/text/short-title.ts';

describe('a short title', () => {
  it.each([
    ['of five words or fewer is the title', "Libya's Renewed Legitimacy Crisis", 'en'],
    ['in a script of long words is the title', '关于叙利亚问题的联合声明', 'zh'],
    ['in Arabic is the title too', 'رسوم الميناء', 'ar'],
  ])('%s', (_, title, language) => {
    expect(shortTitle(title, language)).toBe(title);
  });

  it.each([
    ['Syria talks: Mediator apologises for lack of progress', 'Syria talks'],
    ['Host or Guest? Moscow and the Two Conferences', 'Host or Guest?'],
    ['Warm Words – Thin Results', 'Warm Words'],
    ['How to Make Russia Pay in Ukraine: Study Syria', 'How to Make Russia Pay'],
    ['Report: Arms surge', 'Report: Arms surge'],
  ])('leaves out the subtitle, where the main title says enough: %s', (title, short) => {
    expect(shortTitle(title, 'en')).toBe(short);
  });

  it.each([
    [
      "Russia's Self-Serving Approach to Syrian Peace Talks",
      'en',
      "Russia's Self-Serving Approach",
    ],
    [
      'Military cooperation of Russia with the Syrian Republic',
      'en',
      'Military cooperation of Russia',
    ],
    ['Assad Says That No Talks Will Ever Change Him', 'en', 'Assad Says'],
    [
      'روسيا تعلن استعدادها لاستضافة جولة ثالثة من المشاورات',
      'ar',
      'روسيا تعلن استعدادها لاستضافة جولة',
    ],
    ['مستقبل العملية السياسية في سوريا بعد مؤتمر جنيف', 'ar', 'مستقبل العملية السياسية في سوريا'],
    ['Syrie : l’« armée libre » et les « modérés »', 'fr', 'Syrie'],
    ['La politique étrangère de la Russie au Proche-Orient', 'fr', 'La politique étrangère'],
    ['Der lange Weg zum Frieden in Syrien und im Irak', 'de', 'Der lange Weg zum Frieden'],
  ])('ends before a word that joins: %s', (title, language, short) => {
    expect(shortTitle(title, language)).toBe(short);
  });

  it('leaves out an article before a capital letter', () => {
    expect(shortTitle('The Qadri Jamil Affair', 'en')).toBe('Qadri Jamil Affair');
    expect(shortTitle('The war in Syria', 'en')).toBe('The war in Syria');
    expect(shortTitle('The War', 'en')).toBe('The War');
  });

  it.each([
    ['Agreements of Moscow (April 9, 2015) as They Were Published', 'Agreements of Moscow'],
    [
      'Opposition “Not Ready to Join the Talks” in Moscow',
      'Opposition “Not Ready to Join the Talks”',
    ],
    ['"A Long Quotation That Goes On and On" and More', '"A Long Quotation That Goes On and On"'],
    ['[Draft of a Letter to the President] Second Version', '[Draft of a Letter to the President]'],
  ])('tears no brackets and no quotation marks: %s', (title, short) => {
    expect(shortTitle(title, 'en')).toBe(short);
  });
});

describe('a short name of a kind of document', () => {
  it.each([
    ['news report on MiG-31 aircraft for Syria', 'en', 'news report'],
    ['daily press briefing', 'en', 'daily press briefing'],
    ['statement by the President of the Security Council', 'en', 'statement by the President'],
    ['تقرير إخباري عن طائرات ميغ-31 لسوريا', 'ar', 'تقرير إخباري'],
  ])('is without what the document is about: %s', (phrase, language, short) => {
    expect(shortPhrase(phrase, language)).toBe(short);
  });
});
