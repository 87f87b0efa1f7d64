import type { Language } from '../language/language.ts';
import type { Link } from './link.ts';
import type { PageFinding } from './page-finding.ts';

/** A link in a page's head, to another form of the page or to what describes it. */
export interface HeadLink {
  rel: 'canonical' | 'alternate';
  /** A language, or `x-default` for readers of any other. */
  hreflang?: Language;
  /** Media type, where it is no page. */
  type?: string;
  title?: string;
  href: string;
}

/** The size of every social card, which is what most services show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What browsers paint around a page, as `--color-paper` has it. */
export const pageColours = { light: '#fbf8f1', dark: '#191713' } as const;

/** What stands around the content of every page. */
export interface Shell {
  language: Language;
  siteName: string;
  publisher: string;
  /** The site's icon, with its media type. */
  icon: { href: string; type: string };
  /** Where browsers that know no SVG, and home screens, find it; none where they look by themselves. */
  drawnIcons: { file: string; touch: string } | undefined;
  /** Address of the manifest in the page's language. */
  manifest: string;
  /** Address of the picture before the site's name. */
  logo: string | undefined;
  /** Address of the stylesheet of its fonts. */
  fontStyles: string;
  tagline: string;
  /** What stands at the foot of every page. */
  footer: string | undefined;
  home: string;
  /** The site's lists, in the order of the navigation. */
  navigation: (Link & { isCurrent: boolean })[];
  /** Address of the search page. */
  search: string;
  about: Link | undefined;
  /** Pages that the footer leads to. */
  footerLinks: Link[];
  /** Where the page can be kept for reading without a connection. */
  offline: Link;
  /** What its head links to: its own full address, and the page in its other languages. */
  links: HeadLink[];
  /** Where the language switch leads for each of the site's languages: this page, else the front page. */
  languages: { language: Language; href: string }[];
  title: string;
  description: string;
  /** None for the page that stands in for those that are not there. */
  canonical: string | undefined;
  /** The picture that others show of a link to the page, by its full address; none where none could be drawn. */
  card: { src: string; words: string } | undefined;
  /** A record is of a work that is not this site's. */
  kind: 'website' | 'article' | 'record';
  /** What is wrong with what the page shows, for `dev`. */
  findings: PageFinding[];
}
