import type { APIRoute } from 'astro';
import { briefRoutes, openView } from '../../../../library/pages/routes.ts';
import { sentenceHistory } from '../../../../library/texts/sentence-history.ts';

export const getStaticPaths = briefRoutes;

/** What became of sentences that were published once, for links that were made to them. */
export const GET: APIRoute<{ language: string; id: string }> = async ({ props }) => {
  const view = await openView(props.language);
  return Response.json(sentenceHistory(props.id, view));
};
