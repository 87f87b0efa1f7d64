import type { APIRoute } from 'astro';
import { openLibrary } from '../../library/open-library.ts';
import { briefIdsFile } from '../../library/search/brief-ids.ts';

/** Which ids of briefs have a page. */
export const GET: APIRoute = async () => Response.json(briefIdsFile(await openLibrary()));
