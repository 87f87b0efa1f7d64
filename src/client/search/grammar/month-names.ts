/** The twelve months as texts and readers write them: English, then Arabic, the Levant's names before the others. */
export const monthNames: readonly MonthNames[] = [
  { en: ['January', 'Jan'], ar: ['كانون الثاني', 'يناير', 'جانفي'] },
  { en: ['February', 'Feb'], ar: ['شباط', 'فبراير', 'فيفري'] },
  { en: ['March', 'Mar'], ar: ['آذار', 'مارس'] },
  { en: ['April', 'Apr'], ar: ['نيسان', 'أبريل', 'أفريل'] },
  { en: ['May'], ar: ['أيار', 'مايو', 'ماي'] },
  { en: ['June', 'Jun'], ar: ['حزيران', 'يونيو', 'يونيه', 'جوان'] },
  { en: ['July', 'Jul'], ar: ['تموز', 'يوليو', 'يوليه', 'جويلية'] },
  { en: ['August', 'Aug'], ar: ['آب', 'أغسطس', 'غشت', 'أوت'] },
  { en: ['September', 'Sept', 'Sep'], ar: ['أيلول', 'سبتمبر', 'شتنبر'] },
  { en: ['October', 'Oct'], ar: ['تشرين الأول', 'أكتوبر'] },
  { en: ['November', 'Nov'], ar: ['تشرين الثاني', 'نوفمبر', 'نونبر'] },
  { en: ['December', 'Dec'], ar: ['كانون الأول', 'ديسمبر', 'دجنبر'] },
];

interface MonthNames {
  en: readonly string[];
  ar: readonly string[];
}

const names = monthNames.flatMap(({ en, ar }, index) =>
  [...en, ...ar].map((name) => ({ month: index + 1, key: keyOf(name), pattern: patternOf(name) })),
);

/** A pattern that any name of a month matches, the longest first. */
export const anyMonth = names
  .toSorted((one, other) => other.pattern.length - one.pattern.length)
  .map(({ pattern }) => pattern)
  .join('|');

/** The number of a month, from 1, by any of its names. */
export function monthOf(name: string): number | undefined {
  const key = keyOf(name);
  return names.find((one) => one.key === key)?.month;
}

// A hamza is often left out.
function patternOf(name: string): string {
  return name.replace(/[أإآ]/g, '[أإآا]').replace(/ /g, '\\s+');
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[أإآ]/g, 'ا').replace(/\s+/g, ' ');
}
