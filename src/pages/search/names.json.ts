import type { APIRoute } from 'astro';
import type { NamesFile } from '../../model/names-file.ts';

/** The names that search knows: none yet. */
export const GET: APIRoute = () => {
  const file: NamesFile = { version: 1, names: [] };
  return new Response(JSON.stringify(file));
};
