/** What a web app manifest says of a site in one of its languages. */
export interface SiteManifest {
  name: string;
  description: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Its front page in this language, and the path that all its pages lie under. */
  start: string;
  scope: string;
  icons: ManifestIcon[];
  /** The colour of its pages in light. */
  colour: string;
}

/** A picture for a home screen; one that may be cut to any shape has room around it. */
export interface ManifestIcon {
  src: string;
  type: string;
  sizes: string;
  purpose: 'any' | 'maskable';
}

/** The manifest by which browsers put a site on a home screen (W3C Application Manifest). */
export function toManifest(site: SiteManifest): string {
  const { name, description, language, direction, start, scope, icons, colour } = site;
  const manifest = {
    id: start,
    name,
    short_name: name,
    description,
    lang: language,
    dir: direction,
    start_url: start,
    scope,
    // Addresses are what the site is for: a reader goes back, reloads and copies them.
    display: 'minimal-ui',
    theme_color: colour,
    background_color: colour,
    icons,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
