import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Path, paths } from '../../model/addresses.ts';
import { pageColours } from '../../model/page/shell.ts';

/** A form of the site's icon: its path, format and size, and how much of that it fills. */
interface IconForm {
  path: Path;
  format: 'png' | 'ico';
  size: number;
  share: number;
}

// Home screens cut corners off, and put black behind what is clear: there the icon stands on paper.
const forms: readonly IconForm[] = [
  { path: paths.iconFile, format: 'ico', size: 32, share: 1 },
  { path: paths.touchIcon, format: 'png', size: 180, share: 0.8 },
  { path: paths.appIcon(192), format: 'png', size: 192, share: 1 },
  { path: paths.appIcon(512), format: 'png', size: 512, share: 1 },
  { path: paths.maskableIcon, format: 'png', size: 512, share: 0.6 },
];

/** Draws the site's icon in the forms that browsers without SVG and home screens ask for; throws where it cannot be drawn here. */
export async function drawIcons(file: string): Promise<{ path: Path; picture: Uint8Array }[]> {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  // By its name takumi tells an SVG from other pictures.
  const src = `icon${extname(file)}`;
  const images = [{ src, data: readFileSync(file) }];
  return Promise.all(
    forms.map(async ({ path, format, size, share }) => {
      const inner = Math.round(size * share);
      const icon = { width: inner, height: inner, objectFit: 'contain' } as const;
      const ground = share < 1 ? { backgroundColor: pageColours.light } : {};
      const picture = await renderer.render(
        {
          type: 'container',
          style: {
            ...{ width: size, height: size, display: 'flex', ...ground },
            ...{ alignItems: 'center', justifyContent: 'center' },
          },
          children: [{ type: 'image', src, width: inner, height: inner, style: icon }],
        },
        { width: size, height: size, format, images },
      );
      return { path, picture };
    }),
  );
}

/** Where the site's icon lies as a file. */
export function iconFileOf(icon: string | undefined, root: string, contentDir: string): string {
  return icon ? join(contentDir, icon) : join(root, 'public', paths.icon);
}
