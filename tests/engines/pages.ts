/** The lead brief in each of its languages. */
export const briefs = [
  { language: 'en', path: 'briefs/russia-syrian-peace-talks/' },
  { language: 'ar', path: 'ar/briefs/russia-syrian-peace-talks/' },
] as const;

/** Links to sentences of the walked site that stand there no longer: their passage and check value. */
export const goneLinks = {
  changed: { id: 'p12', check: '3fk2' },
  removed: { id: 'p77', check: '9x1a', successor: 'p12' },
};
