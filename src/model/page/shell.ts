import type { Language } from '../language/language.ts';
import type { Alternate, Link } from './link.ts';

/** What stands around the content of every page. */
export interface Shell {
  language: Language;
  siteName: string;
  publisher: string;
  /** Address of the site's icon. */
  icon: string;
  tagline: string;
  home: string;
  /** The site's lists, in the order of the navigation. */
  navigation: (Link & { isCurrent: boolean })[];
  /** Address of the search page. */
  search: string;
  about: Link | undefined;
  /** The page in all languages it is there in; its own is among them. */
  alternates: Alternate[];
  /** Where the language switch leads for each of the site's languages: this page, else the front page. */
  languages: { language: Language; href: string }[];
  title: string;
  description: string;
  /** None for the page that stands in for those that are not there. */
  canonical: string | undefined;
  defaultLanguage: Language;
  kind: 'website' | 'article';
}
