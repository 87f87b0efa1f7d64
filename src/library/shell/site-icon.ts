import { addressOf, type Path, paths } from '../../model/addresses.ts';
import { mediaTypeOf } from '../../model/files/media-types.ts';
import type { Shell } from '../../model/page/shell.ts';
import type { View } from '../view.ts';

/** The site's icon, else the one that comes with the project. */
export function iconOf({ library: { site, address } }: View): Shell['icon'] {
  const path = site.icon ? pathOf(site.icon) : paths.icon;
  return { href: addressOf(address, path), type: mediaTypeOf(path) };
}

/** The path of a picture, which an editor writes as `/files/icon.svg`. */
export function pathOf(picture: string): Path {
  return `/${picture.slice(1)}`;
}
