import type { APIRoute } from 'astro';
import { languageRoutes, openView } from '../../../library/pages/routes.ts';
import { suggestionsFile } from '../../../library/search/suggestions.ts';

export const getStaticPaths = languageRoutes;

/** What the search box suggests beside names. */
export const GET: APIRoute<{ language: string }> = async ({ props }) =>
  Response.json(suggestionsFile(await openView(props.language)));
