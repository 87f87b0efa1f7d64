import { hash } from 'node:crypto';

/**
 * The parts of a text that lists are made from, and what nearly every page asks of the whole library: few edits within a
 * passage change one of them.
 */
export const outlineParts = ['data', 'cited', 'links', 'mentions', 'others'] as const;

/** A text as it is outlined. */
type Outlined = Readonly<Record<(typeof outlineParts)[number] | 'language' | 'file', unknown>>;

/** A brief as it is outlined. */
interface OutlinedBrief {
  id: string;
  folder: string;
  images: unknown;
  first: Outlined;
  translations: readonly Outlined[];
}

/** A digest of a brief without the words of its passages. */
export function outlineOfBrief(brief: OutlinedBrief): string {
  const { id, folder, images, first, translations } = brief;
  const texts = [first, ...translations].map((text) => [
    ...[text.language, text.file],
    ...outlineParts.map((part) => text[part]),
  ]);
  return hash('sha1', JSON.stringify([id, folder, images, texts]));
}

/** A digest of all entries, of briefs without the words of their passages: of all records, and of which briefs there are. */
export function outlineOf<Entries extends { briefs: readonly { id: string; outline: string }[] }>({
  briefs,
  ...records
}: Entries): string {
  return hash('sha1', JSON.stringify([records, briefs.map(({ id, outline }) => [id, outline])]));
}
