// Texts of one site have both, since their authors do.
const pairs: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/, 'iz'],
  [/(?<=^(?:col|hon|lab|fav|behavi|neighb|harb|rum|arm|endeav|vig))our/, 'or'],
  [/(?<=^(?:def|off|lic))ence/, 'ense'],
  [/(?<=^cent)re/, 'er'],
  [/(?<=^program)me/, ''],
];
const shortest = 6;

/** A word and its British or American form, itself first: `organisation`, `organization`. */
export function englishForms(word: string): string[] {
  const lower = word.toLowerCase();
  if (lower.length < shortest) return [word];
  const forms = pairs.flatMap(([british, american]) => lower.replace(british, american));
  const back = lower
    .replace(/iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/, 'is')
    .replace(/(?<=^(?:col|hon|lab|fav|behavi|neighb|harb|rum|arm|endeav|vig))or(?!i|at)/, 'our')
    .replace(/(?<=^(?:def|off|lic))ense/, 'ence')
    .replace(/^center/, 'centre')
    .replace(/^program(?!m)/, 'programme');
  return [word, ...new Set([...forms, back].filter((form) => form !== lower))];
}
