/** Whether two words are a degree: `Ph. D.` */
export function isDegree(one: string, next: string): boolean {
  return degree.test(`${one} ${next}`);
}

const degree = /^(?:(?:ph|ed|th) d|[bdm] (?:ed|phil|sc))$/;

/** How a degree is written as well: `PhD` as `Ph. D.`, and this as that; none of other words. */
export function degreesOf(text: string): string[] {
  if (degree.test(text)) return [text.replace(' ', '')];
  const apart = text.replace(/^(?:ph|ed|th)(?=d$)|^[bdm](?=(?:ed|phil|sc)$)/, '$& ');
  return degree.test(apart) ? [apart] : [];
}
