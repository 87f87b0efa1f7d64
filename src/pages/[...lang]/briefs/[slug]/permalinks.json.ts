import type { APIRoute } from 'astro';
import { languagesOf } from '../../../../library/brief-page.ts';
import { openLibrary } from '../../../../library/library.ts';
import { languageParameter, openView } from '../../../../library/routes.ts';
import { sentenceHistory } from '../../../../library/sentence-history.ts';

export async function getStaticPaths() {
  const library = await openLibrary();
  return library.briefs.flatMap((brief) =>
    languagesOf(brief).map((language) => ({
      params: { lang: languageParameter(library, language), slug: brief.id },
      props: { language, id: brief.id },
    })),
  );
}

/** What became of sentences that were published once, for links that were made to them. */
export const GET: APIRoute<{ language: string; id: string }> = async ({ props }) => {
  const view = await openView(props.language);
  return Response.json(sentenceHistory(props.id, view));
};
