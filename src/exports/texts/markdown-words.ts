/** Words as Markdown that means nothing but them, whichever dialect reads it. */
export function escapeWords(text: string): string {
  const line = /[\t\r\n\f]| {2}/.test(text) ? text.replaceAll(/[ \t\r\n\f]+/g, ' ') : text;
  if (!/[\\`*[\]<|~$^{}_&]/.test(line)) return line;
  return line
    .replaceAll(/[\\`*[\]<|~$^{}]/g, String.raw`\$&`)
    .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\_`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`);
}

/** What would make the beginning of a line something else than words: a heading, an item, a quotation, a rule. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[>:]|[-=]+$|%)/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** An address as the goal of a link. */
export function writeGoal(address: string): string {
  const safe = address
    .replaceAll(/[\s<>\\]/g, (sign) => encodeURIComponent(sign))
    .replaceAll(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(safe) || safe === '' ? `<${safe}>` : safe;
}

/** Words of code between as many backticks as they need. */
export function writeCode(text: string): string {
  const words = text.replaceAll(/[\r\n]/g, ' ');
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = /^`|`$|^ .*\S.* $/.test(words);
  return isPadded ? `${fence} ${words} ${fence}` : fence + words + fence;
}
