/** What in CSS fetches something from elsewhere, as it is written; nothing where all of it stays in the picture. */
export function findOutsideInStyles(css: string): string | undefined {
  const plain = unescaped(css.replace(/\/\*.*?(?:\*\/|$)/gs, ' ')).replace(
    /@namespace\s[^;]*;?/gi,
    ' ',
  );
  const [rule] =
    /@import\b|@charset\b|expression\s*\(|-moz-binding|\bbehavior\s*:/i.exec(plain) ?? [];
  if (rule !== undefined) return rule;
  for (const [whole, name = '', inside = ''] of plain.matchAll(functions)) {
    const addresses =
      name.toLowerCase() === 'url' || name.toLowerCase() === 'src'
        ? [inside]
        : [...inside.matchAll(/(["'])(.*?)\1/gs)].map(([, , text = '']) => text);
    if (!addresses.every((address) => isInside(address))) return whole;
  }
  return undefined;
}

// A string in `image-set()` is an address as well.
const functions = /\b(url|src|(?:-webkit-)?image-set|image|cross-fade)\(([^)]*)\)?/gi;

/** Whether an address stays in the picture: a part of it, or an embedded picture or font that runs nothing. */
export function isInside(address: string): boolean {
  const plain = address
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\s+/g, '');
  return (
    plain === '' ||
    plain.startsWith('#') ||
    /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w-]+|application\/(?:x-)?font-[\w-]+)[;,]/i.test(
      plain,
    )
  );
}

function unescaped(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, code?: string, other = '') =>
    code === undefined ? String(other) : characterOf(Number.parseInt(code, 16)),
  );
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
