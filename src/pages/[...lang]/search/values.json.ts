import type { APIRoute } from 'astro';
import { languageRoutes, openView } from '../../../library/pages/routes.ts';
import { facetValues } from '../../../library/search/search-form.ts';
import type { FacetValuesFile } from '../../../model/files/facet-values.ts';

export const getStaticPaths = languageRoutes;

/** The values of the facets. */
export const GET: APIRoute<{ language: string }> = async ({ props }) => {
  const values = facetValues(undefined, await openView(props.language));
  return Response.json({ version: 1, values } satisfies FacetValuesFile);
};
