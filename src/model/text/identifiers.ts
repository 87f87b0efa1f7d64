/** A DOI as registries compare it, in small letters and without what programs write before it; nothing of what is none. */
export function readDoi(text: string): string | undefined {
  const [, prefix = '', doi = ''] =
    /^\s*((?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|info:doi\/|(?:urn:)?doi:|doi\b)*\s*)(.*?)\s*$/isu.exec(
      text,
    ) ?? [];
  const bare = /\.org\//i.test(prefix) ? decoded(doi) : doi;
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}]+$/u.test(bare) ? bare.toLowerCase() : undefined;
}

/** The address that leads to a DOI's document. */
export function addressOfDoi(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;
}

/** An ISBN with its check digit right, hyphens as they are typed; nothing of what is none. */
export function readIsbn(text: string): string | undefined {
  const isbn = plainCode(text, /^(?:e-?)?isbn(?:-?1[03])?\b/i);
  const digits = isbn.replaceAll('-', '');
  if (!/^[\dX-]+$/.test(isbn) || isbn.includes('--')) return undefined;
  return isIsbn10(digits) || isIsbn13(digits) ? isbn : undefined;
}

/** An ISSN with its check digit right and its hyphen; nothing of what is none. */
export function readIssn(text: string): string | undefined {
  const digits = plainCode(text, /^(?:e-?|p-?)?issn(?:-?l)?\b/i).replaceAll('-', '');
  if (!/^\d{7}[\dX]$/.test(digits) || weighted(digits, 8) % 11 !== 0) return undefined;
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

// Programs write other dashes and spaces between its parts.
function plainCode(text: string, name: RegExp): string {
  return text
    .trim()
    .replace(name, '')
    .replace(/^[\s:.]+/, '')
    .replace(/[‐‑‒–—−]|\s+/g, '-')
    .replace(/-+/g, '-')
    .toUpperCase();
}

function isIsbn10(digits: string): boolean {
  return /^\d{9}[\dX]$/.test(digits) && weighted(digits, 10) % 11 === 0;
}

function isIsbn13(digits: string): boolean {
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (all, digit, index) => all + Number(digit) * (index % 2 ? 3 : 1),
    0,
  );
  return sum % 10 === 0;
}

function weighted(digits: string, first: number): number {
  return [...digits].reduce(
    (sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (first - index),
    0,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
