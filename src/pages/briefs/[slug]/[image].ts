import type { APIRoute } from 'astro';
import { readContentFile } from '../../../library/files/content-file.ts';
import { openLibrary } from '../../../library/open-library.ts';

export async function getStaticPaths() {
  const { briefs } = await openLibrary();
  return briefs.flatMap(({ id, folder, images }) =>
    Object.keys(images).map((image) => ({ params: { slug: id, image }, props: { folder } })),
  );
}

/** An image that lies beside a brief's text, as it is. */
export const GET: APIRoute = async ({ params, props }) => {
  const { bytes, type } = await readContentFile(String(props['folder']), params['image'] ?? '');
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
