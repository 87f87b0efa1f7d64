import type { APIRoute } from 'astro';
import { readContentFile } from '../../library/files/content-file.ts';
import { openLibrary } from '../../library/open-library.ts';

export async function getStaticPaths() {
  const { files } = await openLibrary();
  return files.map((file) => ({ params: { file } }));
}

/** A document that editors publish beside their texts, as it is. */
export const GET: APIRoute = async ({ params }) => {
  const { bytes, type } = await readContentFile('files', params['file'] ?? '');
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
