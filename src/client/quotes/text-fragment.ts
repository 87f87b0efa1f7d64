import { checkValuePattern } from '../../model/text/check-value.ts';

/** Words of a page as a text directive names them: whole, or by their start and end, with words around. */
export interface TextQuote {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/** A link to words of a passage: where they stood, what they are, and check values of their sentences. */
export interface SentenceLink {
  id: string;
  /** Not there where the browser keeps the directive from scripts, as WebKit does. */
  quote?: TextQuote;
  checks: string[];
}

/** A sentence link as it is made, with its words. */
export type QuotingLink = SentenceLink & { quote: TextQuote };

/** The query and fragment of a sentence link: `?v=3fk2#p12:~:text=…`. */
export function formatSentenceLink({ id, quote, checks }: QuotingLink): string {
  const { prefix, start, end, suffix } = quote;
  const text = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(start),
    ...(end ? [encode(end)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ];
  return `?v=${checks.join('.')}#${encodeURIComponent(id)}:~:text=${text.join(',')}`;
}

/** The sentence link that an address is, if it is one and whole; the first ones had their check values among the directives. */
export function parseSentenceLink(address: string): SentenceLink | undefined {
  const [, query = '', id, directives] =
    /^[^?#]*(?:\?([^#]*))?#([^#]+?)(?::~:(.*))?$/s.exec(address) ?? [];
  if (id === undefined) return undefined;
  const checks = (valueOf(query, 'v') ?? valueOf(directives ?? '', 'v') ?? '').split('.');
  if (!checks.every((check) => checkValuePattern.test(check))) return undefined;
  try {
    const named = { id: decodeURIComponent(id), checks };
    if (directives === undefined) return named;
    const quote = parseText(valueOf(directives, 'text') ?? '');
    return quote && { ...named, quote };
  } catch {
    return undefined;
  }
}

function valueOf(parameters: string, name: string): string | undefined {
  return parameters
    .split('&')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function parseText(text: string): TextQuote | undefined {
  const parts = text.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts.map(decodeURIComponent);
  if (!start || parts.length > 2) return undefined;
  return {
    ...(prefix ? { prefix: decodeURIComponent(prefix) } : {}),
    start,
    ...(end ? { end } : {}),
    ...(suffix ? { suffix: decodeURIComponent(suffix) } : {}),
  };
}

// A hyphen has a meaning in a directive; the others are what programs cut an address at.
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
