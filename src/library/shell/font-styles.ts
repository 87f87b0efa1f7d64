import { createHash } from 'node:crypto';
import { componentDataByCssVariable } from 'virtual:astro:assets/fonts/internal';
import { paths } from '../../model/addresses.ts';

/** What a stylesheet says of the site's fonts. Astro would put it into every page, where it weighs 0.6 kB that no page after the first one needs. */
export const fontStyles: string = [...componentDataByCssVariable.values()]
  .map(({ css }) => css)
  .join('');

/** A name that changes with them. */
export const fontStylesHash = createHash('sha256').update(fontStyles).digest('hex').slice(0, 8);

/** Where that stylesheet is. */
export const fontStylesPath = paths.fontStyles(fontStylesHash);
