/** An excerpt of the vocabulary of schema.org (29.0): classes with what they are a kind of. */
const classes: Readonly<Record<string, string>> = {
  CreativeWork: 'Thing',
  Article: 'CreativeWork',
  Report: 'Article',
  NewsArticle: 'Article',
  ScholarlyArticle: 'Article',
  SocialMediaPosting: 'Article',
  BlogPosting: 'SocialMediaPosting',
  Book: 'CreativeWork',
  Chapter: 'CreativeWork',
  Dataset: 'CreativeWork',
  Legislation: 'CreativeWork',
  Thesis: 'CreativeWork',
  WebPage: 'CreativeWork',
  Comment: 'CreativeWork',
  CorrectionComment: 'Comment',
  Organization: 'Thing',
  Person: 'Thing',
  Place: 'Thing',
};

/** Properties: the class that has them, and what their values are; text may stand for any of these. */
const properties: Readonly<Record<string, { of: string; is: readonly string[] }>> = {
  name: { of: 'Thing', is: ['Text'] },
  url: { of: 'Thing', is: ['URL'] },
  headline: { of: 'CreativeWork', is: ['Text'] },
  abstract: { of: 'CreativeWork', is: ['Text'] },
  text: { of: 'CreativeWork', is: ['Text'] },
  inLanguage: { of: 'CreativeWork', is: ['Text'] },
  datePublished: { of: 'CreativeWork', is: ['Date'] },
  dateModified: { of: 'CreativeWork', is: ['Date'] },
  author: { of: 'CreativeWork', is: ['Organization', 'Person', 'Text'] },
  translator: { of: 'CreativeWork', is: ['Organization', 'Person'] },
  publisher: { of: 'CreativeWork', is: ['Organization', 'Person'] },
  about: { of: 'CreativeWork', is: ['Thing'] },
  translationOfWork: { of: 'CreativeWork', is: ['CreativeWork'] },
  workTranslation: { of: 'CreativeWork', is: ['CreativeWork'] },
  isBasedOn: { of: 'CreativeWork', is: ['CreativeWork'] },
  correction: { of: 'CreativeWork', is: ['CorrectionComment'] },
  reportNumber: { of: 'Report', is: ['Text'] },
  givenName: { of: 'Person', is: ['Text'] },
  familyName: { of: 'Person', is: ['Text'] },
};

/** What of a JSON-LD object schema.org has no word for, or has another one for, a line each. */
export function vocabularyFaults(node: Readonly<Record<string, unknown>>, path = ''): string[] {
  const type = String(node['@type']);
  if (type !== 'Thing' && !Object.hasOwn(classes, type)) return [`${path}: no class ${type}`];
  return Object.entries(node).flatMap(([name, value]) => {
    const at = `${path}/${name}`;
    if (name === '@id') return isAddress(value) ? [] : [`${at}: no address`];
    if (name.startsWith('@')) return [];
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!property) return [`${at}: no property`];
    if (!isKindOf(type, property.of)) return [`${at}: ${type} has no such property`];
    return [value].flat().flatMap((one) => valueFaults(one, property.is, at));
  });
}

function valueFaults(value: unknown, kinds: readonly string[], at: string): string[] {
  if (typeof value === 'object' && value !== null) {
    const node = value as Record<string, unknown>;
    const isRight = kinds.some((kind) => isKindOf(String(node['@type']), kind));
    return [
      ...(isRight ? [] : [`${at}: is no ${kinds.join(' or ')}`]),
      ...vocabularyFaults(node, at),
    ];
  }
  if (typeof value !== 'string' || value === '') return [`${at}: ${String(value)} says nothing`];
  if (kinds.includes('Text')) return [];
  if (kinds.includes('URL')) return isAddress(value) ? [] : [`${at}: no address`];
  const isDate = /^\d{4}(-\d\d(-\d\d)?)?$/.test(value);
  return kinds.includes('Date') && isDate ? [] : [`${at}: is no ${kinds.join(' or ')}`];
}

function isKindOf(type: string, kind: string): boolean {
  if (type === kind) return true;
  const above = classes[type];
  return above !== undefined && isKindOf(above, kind);
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value);
}
