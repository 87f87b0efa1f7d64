import type { APIRoute } from 'astro';
import { openLibrary } from '../../library/open-library.ts';
import { namesFile } from '../../library/names/names-file.ts';

/** The names that search knows, in all languages. */
export const GET: APIRoute = async () => Response.json(namesFile(await openLibrary()));
