import type { Content } from '../model/content.ts';
import type { BriefId, PageId } from '../model/ids.ts';
import type { Fault } from '../model/issue.ts';
import type { Language } from '../model/language.ts';
import type { LinkFact } from '../model/rendered-text.ts';
import { fragmentsOf, fragmentsOfPage } from './fragments.ts';
import { suggestion } from './nearest.ts';
import { sitePaths } from './site-paths.ts';
import { allTexts, type OwnedText, placeIn } from './texts.ts';

/** Links within the site lead to a page it has and, after `#`, to a part that page has. */
export function findBrokenLinks(content: Content): Fault[] {
  const linking = allTexts(content).filter(({ text }) => text.facts.links.length > 0);
  if (linking.length === 0) return [];
  const published = sitePaths(content, { drafts: false });
  const withDrafts = linking.some(isDraft) ? sitePaths(content, { drafts: true }) : published;
  return linking.flatMap((from) => {
    const known: ReadonlySet<string> = isDraft(from) ? withDrafts : published;
    return from.text.facts.links.flatMap((link) => {
      const broken = brokenPath(link, known, content) ?? brokenFragment(link, from, content);
      return broken ? [{ ...broken, ...placeIn(from.text, link) }] : [];
    });
  });
}

// Drafts are not published, so only other drafts may lead to them.
function isDraft({ brief }: OwnedText): boolean {
  return brief?.first.data.draft ?? false;
}

function brokenPath(
  { address }: LinkFact,
  known: ReadonlySet<string>,
  { site }: Content,
): Pick<Fault, 'rule' | 'message'> | undefined {
  const { path } = cut(address);
  if (path === '' || known.has(path)) return undefined;
  const instead = expectedPath(path, known, site?.data.languages ?? []);
  const message = `Unexpected link to \`${address}\`, expected ${instead}`;
  return { rule: 'link-broken', message };
}

function expectedPath(
  path: string,
  known: ReadonlySet<string>,
  languages: readonly Language[],
): string {
  if (known.has(`${path}/`)) return `\`${path}/\`.`;
  const [, language = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  if (languages.includes(language) && known.has(rest)) {
    return `\`${rest}\`, to which the site adds the language.`;
  }
  return `a page of this site.${suggestion(path, known)}`;
}

function brokenFragment(
  { address }: LinkFact,
  from: OwnedText,
  content: Content,
): Pick<Fault, 'rule' | 'message'> | undefined {
  const { path, fragment } = cut(address);
  if (fragment === undefined) return undefined;
  const known = fragmentsAt(path, from, content);
  if (known.has(fragment)) return undefined;
  const meant = suggestion(fragment, known);
  const place = path === '' ? 'this text' : `\`${path}\``;
  const message = `Unexpected \`#${fragment}\` in a link, expected the id of a part of ${place}.${meant}`;
  return { rule: 'link-fragment', message };
}

function fragmentsAt(path: string, { text, brief }: OwnedText, content: Content): Set<string> {
  if (path === '') return brief ? fragmentsOf(brief) : fragmentsOfPage(text);
  const [, list, id = ''] = /^\/(briefs\/)?([^/]+)\/$/.exec(path) ?? [];
  const target = list ? content.briefs.get(id as BriefId) : undefined;
  if (target) return fragmentsOf(target);
  const texts = list ? [] : (content.pages.get(id as PageId) ?? []);
  const page = texts.find(({ language }) => language === text.language) ?? texts[0];
  return page ? fragmentsOfPage(page) : new Set();
}

function cut(address: string): { path: string; fragment: string | undefined } {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  return { path, fragment: fragment?.split(':~:')[0] };
}
