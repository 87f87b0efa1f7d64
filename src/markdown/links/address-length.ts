// What an address cannot hold when it stands in a text: signs and calls of Markdown, quotation marks, the marks of Arabic.
const end = /[\s<>`|«»“”„‹›،؛؟۔\uE000-\uE001]|\[[\^@/]|\{[#\w]+[=}]|"'s(?!\p{L})/u;
const begin = /^(?::\/\/|\.)[\p{L}\p{N}]/u;
const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * How much of what follows `https` or `www` is the address: GFM's rules, and those of other scripts' marks.
 *
 * Marks at its end are the sentence's, and so are a bracket or quotation mark that is not opened in it.
 */
export function addressLength(text: string): number {
  if (!begin.test(text) || (text.startsWith('.') && !/^\.[^./]+\.[^.]/.test(text))) return 0;
  const stop = text.search(end);
  let address = stop === -1 ? text : text.slice(0, stop);
  address = address.slice(0, linkText(address));
  address = address.slice(0, unopened(address));
  for (;;) {
    const last = address.at(-1) ?? '';
    if (!isOutside(last, address)) return address.length;
    const [reference = last] = /&\w+;$/.exec(address) ?? [];
    address = address.slice(0, -reference.length);
  }
}

/**
 * Where the words of a link of AsciiDoc begin, `https://example.org[the site]`: they are no part of the address. In
 * a query brackets may be, `?a[]=1`, and a number in them anywhere.
 */
function linkText(address: string): number | undefined {
  const at = /(?<!\\)\[/.exec(address)?.index;
  if (at === undefined) return undefined;
  const [before, words] = [address.slice(0, at), address.slice(at)];
  const isOfHost = /^:\/\/[^/]*$/.test(before);
  const isOpen = !words.includes(']');
  const isAtEnd = !/[?#]/.test(before) && /^\[(?!\d*\])[^[\]]*\][^\p{L}\p{N}[\]/]*$/u.test(words);
  return isOfHost || isOpen || isAtEnd ? at : undefined;
}

// A `]` that nothing opened ends the words of a link: `[https://example.org](…)`; a `}` what TeX is given.
function unopened(address: string): number | undefined {
  const open = { '[': 0, '{': 0 };
  for (let index = 0; index < address.length; index++) {
    const sign = address[index];
    if (sign === '[' || sign === '{') open[sign]++;
    else if (sign === ']' && --open['['] < 0) return index;
    else if (sign === '}' && --open['{'] < 0) return index;
  }
  return undefined;
}

function isOutside(last: string, address: string): boolean {
  // Of `**https://example.org**` they are the text's, of `…?q=*words*` the address's.
  if (/[*~]/.test(last)) return !address.replace(/[*~]+$/, '').includes(last);
  if (/[?!.,:_…–—’‘]/u.test(last)) return true;
  if (last === ';') return true;
  if (last === "'" || last === '"') return address.split(last).length % 2 === 0;
  const opening = pairs[last];
  return opening !== undefined && address.split(last).length > address.split(opening).length;
}
