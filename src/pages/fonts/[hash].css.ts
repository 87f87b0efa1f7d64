import type { APIRoute } from 'astro';
import { fontStyles, fontStylesHash } from '../../library/shell/font-styles.ts';

export const getStaticPaths = () => [{ params: { hash: fontStylesHash } }];

/** The rules of the site's fonts. */
export const GET: APIRoute = () =>
  new Response(fontStyles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
