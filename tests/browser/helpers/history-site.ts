import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOrThrow, copyExample, type Site, writeLedgers } from '../../build/build-site.ts';

const slug = 'ferry';
/** What moved to another brief stands there in the second version. */
export const otherBrief = { slug: 'pilots', at: 'p2' };

/** The passages of the first version, by what happens to them in the second. */
export const sentences = {
  en: {
    kept: 'It carried grain, letters and passengers across the bay every morning.',
    edited: 'Its chairman promised a fifth boat within two years.',
    deleted: 'The insurers refused to pay for it.',
    moved: 'Nobody complained about the fares.',
    split: 'The towns subsidised the crossing after a petition.',
    merged: 'Its bell hangs in the town hall today.',
    away: 'A pilot had to know every rock of the bay by heart.',
  },
  ar: {
    kept: 'وكانت تنقل الحبوب والرسائل والركاب عبر الخليج كل صباح.',
    edited: 'ووعد رئيسها بقارب خامس خلال سنتين.',
    deleted: 'ورفضت شركات التأمين أن تدفع ثمنه.',
    moved: 'ولم يشتكِ أحد من الأجرة.',
    split: 'ودعمت البلدتان العبور بعد عريضة.',
    merged: 'ويُعلَّق جرسه اليوم في دار البلدية.',
    away: 'وكان على المرشد أن يحفظ كل صخرة في الخليج.',
  },
};

/** The part of the edited sentence that still stands. */
export const standing = { en: 'Its chairman promised a fifth boat', ar: 'ووعد رئيسها بقارب خامس' };

const texts = {
  en: {
    founded: `The ferry between the two towns was founded in 1902 by merchants. ${sentences.en.kept}`,
    growth: '## The years of growth',
    boats: `By 1914 the company owned four boats and a pier of its own. ${sentences.en.edited}`,
    storm: `A storm sank the oldest boat in the winter of 1921. ${sentences.en.deleted}`,
    letters: `Travellers praised the service in letters to the press. ${sentences.en.moved}`,
    decline: '## The years of decline',
    bridge:
      'A bridge opened in 1934 and took half of the passengers. The fares rose twice in a year.',
    council: `${sentences.en.split} A council of both towns met to discuss the pier.`,
    sold: 'The last boat was sold in 1951 to a museum of the coast.',
    bell: sentences.en.merged,
    pilots: `The pilots of the harbour were a guild of their own. ${sentences.en.away}`,
    changed: 'Its chairman promised a fifth boat within ten years.',
    lights: 'Two lighthouses stood at the mouth of the bay, one of them of wood.',
  },
  ar: {
    founded: `أسس تجار العبّارة بين البلدتين عام 1902. ${sentences.ar.kept}`,
    growth: '## سنوات النمو {#the-years-of-growth}',
    boats: `وفي عام 1914 كانت الشركة تملك أربعة قوارب ورصيفاً خاصاً بها. ${sentences.ar.edited}`,
    storm: `وأغرقت عاصفة أقدم القوارب في شتاء 1921. ${sentences.ar.deleted}`,
    letters: `وأثنى المسافرون على الخدمة في رسائل إلى الصحف. ${sentences.ar.moved}`,
    decline: '## سنوات التراجع {#the-years-of-decline}',
    bridge: 'وافتُتح جسر عام 1934 وأخذ نصف الركاب. وارتفعت الأجرة مرتين في سنة.',
    council: `${sentences.ar.split} واجتمع مجلس البلدتين لبحث أمر الرصيف.`,
    sold: 'وبيع آخر القوارب عام 1951 لمتحف الساحل.',
    bell: sentences.ar.merged,
    pilots: `وكان لمرشدي الميناء نقابة خاصة بهم. ${sentences.ar.away}`,
    changed: 'ووعد رئيسها بقارب خامس خلال عشر سنوات.',
    lights: 'وقامت عند مدخل الخليج منارتان، إحداهما من خشب.',
  },
};

/** A brief in two languages, published twice: once as it was, once after it was edited. */
export interface HistorySites {
  before: string;
  after: string;
  path: Record<'en' | 'ar', string>;
}

/** Publishes the two versions, with the commands an editor uses, into folders of their own. */
export async function buildHistory(): Promise<HistorySites> {
  const site = copyExample('history');
  const before: Site = { ...site, out: `${site.out}-before` };
  write(site, { slug, title: 'Ferry', version: firstVersion });
  await writeLedgers(before);
  await buildOrThrow(before);
  write(site, {
    ...{ slug, title: 'Ferry', version: secondVersion },
    more: `updated: "2016-05-03"
corrections:
  - date: "2016-05-03"
    kind: correction
    text: { en: The promise was for ten years, ar: كان الوعد لعشر سنوات }
    was: { en: "${sentences.en.edited}", ar: "${sentences.ar.edited}" }
`,
  });
  const title = 'Pilots';
  const version = ({ lights, pilots }: Text) => [lights, pilots];
  write(site, { slug: otherBrief.slug, title, version });
  await writeLedgers(site);
  await buildOrThrow(site);
  return {
    before: before.out,
    after: site.out,
    path: { en: `briefs/${slug}/`, ar: `ar/briefs/${slug}/` },
  };
}

type Text = (typeof texts)['en'];

function firstVersion(text: Text): string[] {
  const { founded, growth, boats, storm, letters, decline, bridge, council, sold, bell } = text;
  const last = `${bridge} ${council}`;
  return [founded, growth, boats, storm, letters, decline, last, sold, bell, text.pilots];
}

function secondVersion(text: Text, language: 'en' | 'ar'): string[] {
  const { founded, growth, boats, letters, decline, bridge, council, sold, bell, changed } = text;
  const edited = boats.replace(sentences[language].edited, changed);
  return [founded, growth, edited, decline, bridge, council, `${sold} ${bell}`, letters];
}

interface Version {
  slug: string;
  title: string;
  version: (text: Text, language: 'en' | 'ar') => string[];
  more?: string;
}

function write({ content }: Site, { slug: name, title, version, more = '' }: Version): void {
  const folder = join(content, 'briefs', name);
  mkdirSync(folder, { recursive: true });
  const data = `date: "2015-08-18"
type: background
authors: [desk]
topics: [trade]
regions: [coast]
${more}`;
  for (const language of ['en', 'ar'] as const) {
    const head = `title: ${title}\nsummary: A history.\n${language === 'en' ? data : ''}`;
    const body = version(texts[language], language).join('\n\n');
    writeFileSync(join(folder, `${language}.md`), `---\n${head}---\n\n${body}\n`);
  }
}
