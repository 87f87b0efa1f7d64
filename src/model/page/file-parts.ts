import type { OfferedFiles } from './citation-link.ts';
import type { SentencePart } from './sentence.ts';

/** The files of a page as a sentence of links; each is named with the words before them, since a page may offer two of a form. */
export function fileParts({ words, links }: OfferedFiles, comma: string): SentencePart[] {
  return links.flatMap(({ name, href, file }, index): SentencePart[] => [
    { text: index === 0 ? `${words} ` : comma },
    {
      text: name,
      tag: 'a',
      attributes: { href, download: file, 'aria-label': `${words} ${name}` },
    },
  ]);
}
