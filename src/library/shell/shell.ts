import { addressOf, paths, type Path } from '../../model/addresses.ts';
import type { Language } from '../../model/language/language.ts';
import { fill } from '../../model/language/plural.ts';
import type { Link } from '../../model/page/link.ts';
import type { HeadLink, Shell } from '../../model/page/shell.ts';
import { answering } from '../library-answers.ts';
import { fontStylesPath } from './font-styles.ts';
import { type FeedSubject, feedSubjects } from './feed-subjects.ts';
import { isCardThere } from '../making/listed-cards.ts';
import { hasNames } from './has-names.ts';
import { iconOf, pathOf } from './site-icon.ts';
import { findingsOn } from '../pages/page-findings.ts';
import { alternates, type View } from '../view.ts';

/** What a page says of itself to its shell. */
export interface PageFacts {
  path: Path;
  title: string;
  description: string;
  /** Languages the page is there in; all of the site's where it is not said. */
  languages?: readonly Language[];
  kind?: Shell['kind'];
}

/** Everything around a page: navigation, languages, and what its head says. */
export function shellOf(view: View, facts: PageFacts): Shell {
  const { library, language, strings } = view;
  const { site, address } = library;
  const languages = facts.languages ?? site.languages;
  const lists: [Path, string][] = [
    [paths.briefs, strings.lists.briefs],
    [paths.topics, strings.lists.topics],
    [paths.regions, strings.lists.regionsShort],
    [paths.sources, strings.lists.sources],
    ...(hasNames(view) ? [[paths.names, strings.lists.names] as [Path, string]] : []),
  ];
  const about = library.pages
    .find(({ id }) => id === 'about')
    ?.texts.find((text) => text.language === language);
  return {
    language,
    siteName: view.label(site.name).text,
    publisher: view.label(site.publisher).text,
    icon: iconOf(view),
    drawnIcons: drawnIconsOf(view),
    manifest: view.to(paths.manifest),
    logo: site.logo && addressOf(address, pathOf(site.logo)),
    fontStyles: addressOf(address, fontStylesPath),
    tagline: view.label(site.tagline).text,
    footer: site.footer && view.label(site.footer).text,
    home: view.to(paths.front),
    navigation: lists.map(([path, text]) => ({
      href: view.to(path),
      text,
      isCurrent: facts.path.startsWith(path),
    })),
    search: view.to(paths.search),
    about: about && { href: view.to(paths.page('about')), text: about.data.title },
    footerLinks: footerLinks(view),
    offline: offlineOf(view, facts.path),
    links: [...headLinks(view, facts.path, languages), ...feedLinks(view, facts.path)],
    languages: site.languages.map((other) => ({
      language: other,
      href: addressOf(address, languages.includes(other) ? facts.path : paths.front, other),
    })),
    title: facts.title,
    description: facts.description,
    canonical: view.absolute(facts.path),
    kind: facts.kind ?? 'website',
    card: cardOf(view, facts),
    findings: findingsOn(facts.path, view),
  };
}

// The search page counts its bytes.
function footerLinks({ to, strings }: View): Shell['footerLinks'] {
  return [
    { href: to(paths.timeline), text: strings.timeline.heading },
    { href: to(paths.feeds), text: strings.feeds.heading },
  ];
}

function cardOf(view: View, { path, title }: PageFacts): Shell['card'] {
  if (path === paths.search) return undefined;
  const id = /^\/briefs\/([^/]+)\/$/.exec(path)?.[1];
  const own = id === undefined ? undefined : { path: paths.card(id), words: title };
  const ofSite = { path: paths.siteCard, words: view.label(view.library.site.tagline).text };
  const card = [own, ofSite].find((one) => one && isCardThere(view.to(one.path)));
  return card && { src: view.absolute(card.path), words: card.words };
}

function offlineOf(view: View, path: Path): Link {
  const isOffered = /^\/(?:briefs|topics)\/[^/]+\/$/.test(path);
  const asked = isOffered ? `?keep=${view.to(path)}` : '';
  return { href: view.to(paths.offline) + asked, text: view.strings.offline.offer };
}

// At the root of a host browsers look for these by themselves.
function drawnIconsOf({ library: { address } }: View): Shell['drawnIcons'] {
  if (address.base === '/') return undefined;
  return {
    file: addressOf(address, paths.iconFile),
    touch: addressOf(address, paths.touchIcon),
  };
}

// The page's own feed comes first: a program that asks for one takes that. The search page counts its bytes.
function feedLinks(view: View, path: Path): HeadLink[] {
  if (path === paths.search) return [];
  const { strings, library, label } = view;
  const siteName = label(library.site.name).text;
  return feedsBeside(hasOwnFeed(path) ? path : paths.front, view).map(({ page, name, kind }) => ({
    rel: 'alternate',
    type: 'application/atom+xml',
    ...(kind !== 'site' && { title: fill(strings.feeds.title, { site: siteName, name }) }),
    href: view.to(paths.feed(page, 'xml')),
  }));
}

// Of most pages there is none: they all ask for the same.
function hasOwnFeed(path: Path): boolean {
  return !path.startsWith(paths.briefs) && !path.startsWith(paths.sources);
}

const feedsBeside = answering('feeds', (path, view): Omit<FeedSubject, 'briefs' | 'home'>[] =>
  feedSubjects(view)
    .filter(({ page, kind }) => page === path || kind === 'site')
    .map(({ kind, page, name }) => ({ kind, page, name }))
    .toReversed(),
);

function headLinks(view: View, path: Path, languages: readonly Language[]): HeadLink[] {
  const { defaultLanguage } = view.library.address;
  const others = languages.length > 1 ? alternates(view, path, languages) : [];
  const toLanguage = (hreflang: string, href: string): HeadLink => ({
    rel: 'alternate',
    hreflang,
    href,
  });
  return [
    { rel: 'canonical', href: view.absolute(path) },
    ...others.map(({ language, absolute }) => toLanguage(language, absolute)),
    ...others
      .filter(({ language }) => language === defaultLanguage)
      .map(({ absolute }) => toLanguage('x-default', absolute)),
  ];
}
