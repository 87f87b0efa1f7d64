import type { ManifestIcon, SiteManifest } from '../../exports/manifest.ts';
import { addressOf, type Path, paths } from '../../model/addresses.ts';
import { mediaTypeOf } from '../../model/files/media-types.ts';
import { directionOf } from '../../model/language/language.ts';
import { pageColours } from '../../model/page/shell.ts';
import { iconOf } from './site-icon.ts';
import type { View } from '../view.ts';

/** What the manifest of a site says in a view's language; `drawn` are the forms of its icon that there are. */
export function siteManifest(view: View, drawn: readonly Path[]): SiteManifest {
  const { library, label, language } = view;
  const { site, address } = library;
  const own = iconOf(view);
  const drawnAs = (path: Path, size: number, purpose: ManifestIcon['purpose']): ManifestIcon[] =>
    drawn.includes(path)
      ? [
          {
            ...{ src: addressOf(address, path), type: mediaTypeOf(path), purpose },
            sizes: `${size}x${size}`,
          },
        ]
      : [];
  return {
    name: label(site.name).text,
    description: label(site.description).text,
    language,
    direction: directionOf(language),
    start: view.to(paths.front),
    scope: address.base,
    icons: [
      ...(own.type === 'image/svg+xml'
        ? [{ src: own.href, type: own.type, sizes: 'any', purpose: 'any' } as const]
        : []),
      ...drawnAs(paths.appIcon(192), 192, 'any'),
      ...drawnAs(paths.appIcon(512), 512, 'any'),
      ...drawnAs(paths.maskableIcon, 512, 'maskable'),
    ],
    colour: pageColours.light,
  };
}
