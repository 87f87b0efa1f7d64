import { pastAddresses } from '../addresses/past-addresses.ts';
import { paths } from '../model/addresses.ts';
import type { BriefFolder, Content } from '../model/reading/content.ts';
import type { BriefId, PageId } from '../model/records/ids.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { Language } from '../model/language/language.ts';
import { fragmentsOf, fragmentsOfPage, retiredPart } from './fragments.ts';
import { suggestion } from '../model/text/nearest.ts';
import { renamedBriefs } from './renamed-briefs.ts';
import { sitePaths } from './site-paths.ts';
import { allWords, type OwnedText, positionIn } from './texts.ts';

type FaultOfLink = Pick<Fault, 'rule' | 'message' | 'missing'>;

/** Where a link leads, moves followed, and how it is written. */
interface Target {
  address: string;
  path: string;
  fragment: string | undefined;
}

// What became of pages that links were once written to, in the default language's form.
interface Past {
  moved: ReadonlyMap<string, string>;
  /** With the day. */
  withdrawn: ReadonlyMap<string, string>;
  /** The slugs that briefs had, with those that they have now. */
  renamed: ReadonlyMap<string, string>;
}

/** Links within the site lead to a page it has or to where one was before it moved and, after `#`, to a part of it. */
export function findBrokenLinks(content: Content): Fault[] {
  const linking = allWords(content).filter(({ text }) => text.facts.links.length > 0);
  if (linking.length === 0) return [];
  const published = sitePaths(content, { drafts: false });
  const withDrafts = linking.some(isDraft) ? sitePaths(content, { drafts: true }) : published;
  const past = pastOf(content);
  return linking.flatMap((from) => {
    const known: ReadonlySet<string> = isDraft(from) ? withDrafts : published;
    return from.text.facts.links.flatMap((link) => {
      const target = { ...cut(link.address), address: link.address };
      target.path = past.moved.get(target.path) ?? target.path;
      const broken =
        brokenPath(target, known, past, content) ?? brokenFragment(target, from, content);
      return broken ? [{ ...broken, ...positionIn(from.text, link) }] : [];
    });
  });
}

// Drafts are not published, so only other drafts may lead to them; what could not be read may be one.
function isDraft({ brief, isUnread = false }: OwnedText): boolean {
  return isUnread || (brief?.first.data.draft ?? false);
}

function pastOf(content: Content): Past {
  const { links, withdrawn } = pastAddresses(content);
  return {
    moved: new Map(links),
    renamed: renamedBriefs(content),
    withdrawn: new Map(withdrawn.map(({ path, on }) => [path, on])),
  };
}

function brokenPath(
  { address, path }: Target,
  known: ReadonlySet<string>,
  { withdrawn, renamed }: Past,
  { site }: Content,
): FaultOfLink | undefined {
  if (path === '' || known.has(path)) return undefined;
  const day = withdrawn.get(path);
  if (day !== undefined) {
    const message = `Unexpected link to \`${address}\`, expected a page that is still there: this one was withdrawn on ${day}.`;
    return { rule: 'link-broken', message };
  }
  const now = renamed.get(/^\/briefs\/([^/]+)\/$/.exec(path)?.[1] ?? '');
  const instead =
    now === undefined
      ? expectedPath(path, known, site?.data.languages ?? [])
      : `\`/briefs/${now}/\`, as it is called now.`;
  const message = `Unexpected link to \`${address}\`, expected ${instead}`;
  return { rule: 'link-broken', message, missing: path };
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
  // What is spelt alike in another list is another thing.
  const [list = ''] = /^\/[^/]+\//.exec(path) ?? [];
  const alike = [...known].filter((other) => other.startsWith(list) && other !== list);
  return `a page of this site.${suggestion(path, alike.length > 0 ? alike : known)}`;
}

function brokenFragment(
  { path, fragment }: Target,
  from: OwnedText,
  content: Content,
): FaultOfLink | undefined {
  // What follows in a document (`#page=4`) is between it and the program that shows it.
  if (fragment === undefined || path.startsWith(paths.file(''))) return undefined;
  // Without its original nobody knows the ids of a text.
  if (path === '' && from.isUnread) return undefined;
  const brief = briefAt(path, from, content);
  const known = brief ? fragmentsOf(brief) : fragmentsAt(path, from, content);
  if (known.has(fragment)) return brief && retiredFragment(fragment, brief);
  const meant = suggestion(fragment, known);
  const target = path === '' ? 'this text' : `\`${path}\``;
  const message = `Unexpected \`#${fragment}\` in a link, expected the id of a part of ${target}.${meant}`;
  return { rule: 'link-fragment', message };
}

// It opens what stands in its place, with a line that says so: right for old links, not for those written now.
function retiredFragment(fragment: string, brief: BriefFolder): FaultOfLink | undefined {
  const past = retiredPart(brief, fragment);
  if (!past) return undefined;
  const { state, on = '', into } = past;
  const instead = into === undefined ? 'a part that is there' : `\`#${into}\`, where it leads`;
  const message = `Unexpected link to \`#${fragment}\` (“${past.words}”), ${state} on ${on}, expected ${instead}.`;
  return { rule: 'link-retired', message };
}

function briefAt(path: string, { brief }: OwnedText, { briefs }: Content): BriefFolder | undefined {
  const [, id = ''] = /^\/briefs\/([^/]+)\/$/.exec(path) ?? [];
  return path === '' ? brief : briefs.get(id as BriefId);
}

function fragmentsAt(path: string, { text }: OwnedText, { pages }: Content): Set<string> {
  if (path === '') return fragmentsOfPage(text);
  const [, id = ''] = /^\/([^/]+)\/$/.exec(path) ?? [];
  const texts = pages.get(id as PageId) ?? [];
  const page = texts.find(({ language }) => language === text.language) ?? texts[0];
  return page ? fragmentsOfPage(page) : new Set();
}

function cut(address: string): Omit<Target, 'address'> {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  return { path, fragment: fragment?.split(':~:')[0] };
}
