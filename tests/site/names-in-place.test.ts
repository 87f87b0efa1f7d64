import { describe, expect, it } from 'vitest';
import { linkedText } from './linked-texts.ts';

const texts = {
  lead: linkedText('russia-syrian-peace-talks', 'en'),
  'lead ar': linkedText('russia-syrian-peace-talks', 'ar'),
  geneva: linkedText('geneva-communique-2012', 'en'),
  mig: linkedText('mig-31-arms-trade', 'en'),
  moscow: linkedText('moscow-consultations-2015', 'en'),
  intervention: linkedText('russian-intervention-2015', 'en'),
  'intervention ar': linkedText('russian-intervention-2015', 'ar'),
  vienna: linkedText('vienna-to-astana', 'en'),
  'vienna ar': linkedText('vienna-to-astana', 'ar'),
};

// Read by a person: names where a text first has them in a section, with what was a word of their own left out.
const linked: Record<keyof typeof texts, string> = {
  lead: `Lakhdar Brahimi|lakhdar-brahimi, Syrian National Coalition|syrian-national-coalition,
    Bashar al-Assad’s|bashar-al-assad, Khaled Khoja|khaled-khoja, Islamic State|isis,
    transitional governing body|transitional-governing-body, Vitaly Naumkin|vitaly-naumkin,
    National Coordination Body|national-coordination-body, Bashar Jaafari|bashar-jaafari,
    Russian Foreign Ministry|russian-foreign-ministry, Geneva III|geneva-iii, Qadri Jamil|qadri-jamil,
    Staffan de Mistura|staffan-de-mistura, Security Council|un-security-council, ASEAN|asean,
    Lavrov’s|sergei-lavrov, Mark Toner|mark-toner, ISIS|isis, Federal Security Service|fsb`,
  'lead ar': `ميغ-31|mig-31, جنيف 3|geneva-iii, الأخضر الإبراهيمي|lakhdar-brahimi, بشار الأسد|bashar-al-assad,
    الائتلاف الوطني السوري|syrian-national-coalition, هيئة حكم انتقالية|transitional-governing-body,
    تنظيم الدولة الإسلامية|isis, بيان جنيف|geneva-communique, ولافروف|sergei-lavrov, الائتلاف|syrian-national-coalition,
    ووزارة الخارجية الروسية|russian-foreign-ministry, مجلس الأمن|un-security-council, خوجة|khaled-khoja,
    رابطة دول جنوب شرق آسيا|asean, فلاديمير بوتين|vladimir-putin, كيري|john-kerry, الأسد|bashar-al-assad`,
  geneva: `League of Arab States|arab-league, Action Group for Syria|action-group-for-syria, Kofi Annan|kofi-annan,
    Annan|kofi-annan, Hillary Clinton|hillary-clinton, resolution 2118|resolution-2118`,
  mig: `MiG-31E|mig-31, Rosoboronexport|rosoboronexport, RAC MiG|rac-mig, CAST|cast, S-300|s-300`,
  moscow: `Mouaz al-Khatib|mouaz-al-khatib, Moscow principles|moscow-principles, Jaafari’s|bashar-jaafari,
    SANA|sana, Mikhail Bogdanov|mikhail-bogdanov`,
  intervention: `Hmeimim|hmeimim, Nusrah Front|al-nusra-front, ISIL|isis, Ahmed al-Sharaa|ahmed-al-sharaa`,
  'intervention ar': `والائتلاف الوطني السوري|syrian-national-coalition, لمجلس الأمن|un-security-council,
    بجبهة النصرة|al-nusra-front, لتنظيم الدولة الإسلامية|isis, لبوتين|vladimir-putin, طرطوس|tartus`,
  vienna: `International Syria Support Group|international-syria-support-group, Geir Pedersen|geir-pedersen,
    Resolution 2254|resolution-2254, de-escalation areas|de-escalation-areas`,
  'vienna ar': `فالقرار 2254|resolution-2254, جامعة الدول العربية|arab-league, بيانَي فيينا|vienna-statements`,
};

// Words around a name that stays as it is: it is in a link, heading, title or quotation, or was linked before it.
const plain: Record<string, string> = {
  lead: `rested on the Geneva Communique of 30 June / did not ask for Assad’s departure / that concerned Assad above all /
    (ISIS). / Jaafari said that only one / reputed to be “Putin’s man in Syria” / Agreed on ISIS, Divided Over Assad /
    place for Assad in the future / “isn’t clinging to Bashar Assad” / can’t include Assad. / Lavrov used the phrase /
    Jubeir said. / keeping Assad in power / some of whom had joined ISIS`,
  'lead ar': `الدولة الإسلامية|isis⟧ (داعش) / اتفاق على داعش وانقسام حول الأسد / «رجل بوتين في سوريا» / لا مكان للأسد في مستقبل /
    لا يطالبون برحيل الأسد / ببشار الأسد» / وأن الائتلاف لم يكن / بدا لها أن تونر خفّف /`,
  geneva: `post-Assad unity government” / Geneva II: The Order of Business / Brahimi said at the end`,
  mig: `June 2007 Kommersant / Chemezov said that none`,
  moscow: `basis of the Geneva Communique, a / Kommersant heard participants`,
  intervention: `“not in Islamic State territory” / fight against the IS”`,
  vienna: `future of Mr. Bashar al-Assad” / “Differ over Role for Assad” / Resolution 2254: A Timetable / Astana: The Guarantors`,
  'vienna ar': `السيد بشار الأسد» / القرار 2254: جدول زمني / أستانا: الضامنون`,
};

function cut(list: string, sign: RegExp): string[] {
  return list
    .split(sign)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

const textOf = (name: string) => texts[name as keyof typeof texts];
const wanted = Object.entries(linked).map(([text, list]) => ({ text, names: cut(list, /,/) }));
const unwanted = Object.entries(plain).map(([text, list]) => ({ text, all: cut(list, /\s\/\s?/) }));

describe('names in the texts of this site', () => {
  it('are told by more than ninety places', () => {
    expect(wanted.flatMap(({ names }) => names).length).toBeGreaterThanOrEqual(60);
    expect(unwanted.flatMap(({ all }) => all).length).toBeGreaterThanOrEqual(30);
  });

  it.each(wanted)('are links where a section first has them ($text)', ({ text, names }) => {
    expect(names.filter((name) => !textOf(text).includes(`⟦${name}⟧`))).toEqual([]);
  });

  it.each(unwanted)('stay as they are elsewhere ($text)', ({ text, all }) => {
    expect(all.filter((words) => !textOf(text).includes(words))).toEqual([]);
  });

  it.each(Object.keys(texts))('are linked once in each section (%s)', (text) => {
    const twice = textOf(text)
      .split('\n')
      .flatMap((section) => {
        const ids = [...section.matchAll(/\|([\w/-]+)⟧/g)].map(([, id]) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
    expect(twice).toEqual([]);
  });
});
