import { hash } from 'node:crypto';
import { memoize } from '../../model/memoize.ts';

/**
 * A page with its policy: what stands in its head runs by its hash, what it loads comes from the site, and nothing else may.
 *
 * Heads are made of templates alone; a script in a body would be one that got through with a text.
 *
 * Astro would digest what stands in each page anew, by jobs of another thread, and name the hashes of linked scripts,
 * too, each 50 bytes that no compression takes away, although the policy allows whatever comes from the site itself.
 */
export function withOwnPolicy(html: string): string {
  return html.replace(emptyPolicy, () => {
    const isSearch = html.includes(' data-search-worker=');
    const { script = [], style = [] } = Object.groupBy(ownParts(headOf(html)), ({ kind }) => kind);
    return `<meta http-equiv="content-security-policy" content="${[
      ...directivesOf(isSearch, html).map((directive) => `${directive};`),
      ` script-src${sourcesOf([...(isSearch ? [programOfBytes] : []), ...script.map(hashOf)])};`,
      ` style-src${sourcesOf(style.map(hashOf))};`,
    ].join('')}">`;
  });
}

const emptyPolicy = /<meta http-equiv="content-security-policy"[^>]*>/;

/** A script or style that stands in the head of a page. */
interface OwnPart {
  kind: 'script' | 'style';
  content: string;
}

function headOf(html: string): string {
  return html.slice(0, html.indexOf('</head>'));
}

// What has a type of its own is data, and does not run.
function ownParts(head: string): OwnPart[] {
  const elements = head.matchAll(
    /<(script|style)(?![^>]*\s(?:src=|type="application\/))[^>]*>([^]*?)<\/\1>/g,
  );
  return [...elements].map(([, kind, content = '']) => ({
    kind: kind === 'style' ? 'style' : 'script',
    content,
  }));
}

function hashOf({ content }: OwnPart): string {
  return hashOfText(content);
}

// The same few on all pages.
const hashOfText = memoize((content: string) => `'sha256-${hash('sha256', content, 'base64')}'`);

function sourcesOf(own: readonly string[]): string {
  return ["'self'", ...new Set(own)].map((source) => ` ${source}`).join('');
}

// Only the search has one, and only it and the page on what is kept begin workers.
const programOfBytes = "'wasm-unsafe-eval'";

function directivesOf(isSearch: boolean, html: string): string[] {
  const hasWorkers = isSearch || html.includes('<offline-shelf');
  return [
    "default-src 'none'",
    ...["connect-src 'self'", "img-src 'self'", "font-src 'self'"],
    ...(hasWorkers ? ["worker-src 'self'"] : []),
    ...["manifest-src 'self'", "base-uri 'none'", "form-action 'self'"],
  ];
}
