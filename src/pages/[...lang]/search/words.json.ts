import type { APIRoute } from 'astro';
import { languageRoutes, openView } from '../../../library/pages/routes.ts';
import type { SearchWordsFile } from '../../../model/files/search-box-words.ts';

export const getStaticPaths = languageRoutes;

/** The words of scripts that are loaded on demand. */
export const GET: APIRoute<{ language: string }> = async ({ props }) => {
  const { searchBox, names, found } = (await openView(props.language)).strings;
  const box = { ...searchBox, kinds: { ...names.kinds, ...searchBox.kinds } };
  return Response.json({ version: 1, box, found } satisfies SearchWordsFile);
};
