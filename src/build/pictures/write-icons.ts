import { dirname, join } from 'node:path';
import { toManifest } from '../../exports/manifest.ts';
import { libraryOfBuild } from '../../library/library-of-build.ts';
import type { Library } from '../../library/library.ts';
import { siteManifest } from '../../library/shell/site-manifest.ts';
import { viewIn } from '../../library/view.ts';
import { addressOf, type Path, paths } from '../../model/addresses.ts';
import type { Settings } from '../../settings.ts';
import { makeFolder, writeAnew } from '../../content/files/write-anew.ts';
import { drawIcons, iconFileOf } from './draw-icons.ts';

/** Writes the site's icon in all the forms that browsers and home screens ask for, and a manifest in each language, into an output folder; whether they could be drawn here. */
export async function writeIcons(
  { root, contentDir, base }: Settings,
  out: string,
): Promise<boolean> {
  const library = libraryOfBuild();
  const drawn = await drawOrTell(iconFileOf(library.site.icon, root, contentDir));
  const write = (address: string, content: string | Uint8Array) => {
    const path = join(out, address.slice(base.length - 1));
    makeFolder(dirname(path));
    writeAnew(path, content);
  };
  for (const { path, picture } of drawn) write(addressOf(library.address, path), picture);
  writeManifests(
    library,
    drawn.map(({ path }) => path),
    write,
  );
  return drawn.length > 0;
}

function writeManifests(
  library: Library,
  icons: readonly Path[],
  write: (address: string, content: string) => void,
): void {
  for (const language of library.site.languages) {
    const view = viewIn(library, language);
    write(view.to(paths.manifest), toManifest(siteManifest(view, icons)));
  }
}

async function drawOrTell(file: string) {
  try {
    return await drawIcons(file);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    process.stderr.write(
      `Browsers without SVG and home screens will show no icon: ${file} cannot be drawn here (${reason}).\n`,
    );
    return [];
  }
}
