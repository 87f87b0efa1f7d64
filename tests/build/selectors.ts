/** The selectors of a built stylesheet, each by itself. */
export function selectorsOf(css: string): string[] {
  const plain = css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@(?:keyframes|property)[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  // Looked behind: what begins a selector may end the one before, as that of a media query does.
  return [...plain.matchAll(/(?<=^|[{};])((?:\\.|"[^"]*"|[^{};\\"])*)\{/g)]
    .map(([, prelude = '']) => prelude.trim())
    .filter((prelude) => prelude !== '' && !prelude.startsWith('@'))
    .flatMap(splitAtCommas);
}

/** What a selector asks for: elements, `.classes`, and `[attributes]` with their values; nothing of what it excludes. */
export function wordsOf(selector: string): string[] {
  const asked = withoutExcluded(selector);
  const classes = [...asked.matchAll(/\.((?:\\.|[\w\u0080-\uffff-])+)/g)].map(
    ([, name = '']) => `.${name.replace(/\\(.)/g, '$1')}`,
  );
  const rest = asked.replace(/\.(?:\\.|[\w\u0080-\uffff-])+/g, '');
  const attributes = [...rest.matchAll(/\[([\w-]+)(?:([|^$*~]?=)"?([^"\]]*)"?)?\]/g)].map(
    ([, name = '', how, value = '']) => (how === '=' ? `[${name}=${value}]` : `[${name}]`),
  );
  const elements = [
    ...rest
      .replace(/\[[^\]]*\]|:(?:lang|dir|nth-child)\([^)]*\)|::?[\w-]+/g, '')
      .matchAll(/(?:^|[\s>+~(,])([a-z][\w-]*)/g),
  ].map(([, name = '']) => name);
  return [...classes, ...attributes, ...elements];
}

function splitAtCommas(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of list.match(/\\.|[^]/g) ?? []) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

// What stands in `:not()` need not be anywhere.
function withoutExcluded(selector: string): string {
  let rest = selector;
  for (let at = rest.indexOf(':not('); at >= 0; at = rest.indexOf(':not(')) {
    let depth = 0;
    let end = at + 4;
    do {
      if (rest[end] === '(') depth += 1;
      if (rest[end] === ')') depth -= 1;
      end += 1;
    } while (depth > 0 && end < rest.length);
    rest = rest.slice(0, at) + rest.slice(end);
  }
  return rest;
}
