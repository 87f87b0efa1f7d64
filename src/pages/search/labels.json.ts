import type { APIRoute } from 'astro';
import { fieldLabels } from '../../library/search/field-labels.ts';
import { openLibrary } from '../../library/open-library.ts';

/** What search fields know the values of facets by. */
export const GET: APIRoute = async () => Response.json(fieldLabels(await openLibrary()));
