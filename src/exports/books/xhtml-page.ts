import { escapeXml } from '../escape-xml.ts';

/** What a page of a book says of itself. */
interface XhtmlPage {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** What kind of part it is, by the EPUB Structural Semantics Vocabulary. */
  kind: string;
}

/** A page of a book around its content. */
export function xhtmlPage({ language, direction, title, kind }: XhtmlPage, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${languageOf(language)} dir="${direction}">
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body${kind && ` epub:type="${kind}"`}>
${body}
</body>
</html>
`;
}

/** A language as XHTML says it, to old programs and to new ones. */
export function languageOf(language: string): string {
  return `lang="${escapeXml(language)}" xml:lang="${escapeXml(language)}"`;
}

/** An address as any program reads it: signs that no address has are escaped; nothing where it is none of the web. */
export function webAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined;
  return url.href.replaceAll(/[^\w.~:/?#@!$&'()*+,;=%-]|%(?![\dA-Fa-f]{2})/gu, encodeURIComponent);
}

/** A link to somewhere on the web, or its words alone. */
export function webLink(address: string | undefined, html: string): string {
  const href = address === undefined ? undefined : webAddress(address);
  return href === undefined ? html : `<a href="${escapeXml(href)}">${html}</a>`;
}
