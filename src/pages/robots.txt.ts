import type { APIRoute } from 'astro';
import { openLibrary } from '../library/open-library.ts';
import { absoluteAddressOf } from '../model/addresses.ts';

/** Lets everybody read everything and says where the sitemap is. */
export const GET: APIRoute = async () => {
  const { address } = await openLibrary();
  const sitemap = absoluteAddressOf(address, '/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
