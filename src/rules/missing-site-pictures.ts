import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { suggestion } from '../model/text/nearest.ts';

/** The icon and the logo of the site lie among its files. */
export function findMissingSitePictures({ site, documents }: Content): Fault[] {
  if (!site) return [];
  const paths = [...documents].map((file) => `/${file}`);
  return (['icon', 'logo'] as const).flatMap((field): Fault[] => {
    const picture = site.data[field];
    if (picture === undefined || paths.includes(picture)) return [];
    const message = `Unexpected image \`${picture}\`, expected the address of a file in \`files/\`.${suggestion(picture, paths)}`;
    const hint = 'Put the image into the folder `files`, or correct its address.';
    return [{ rule: 'image-missing', file: site.file, at: { field: [field] }, message, hint }];
  });
}
